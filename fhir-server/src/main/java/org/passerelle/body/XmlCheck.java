package org.passerelle.body;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.CharArrayReader;
import java.nio.CharBuffer;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML that refers to nothing and grows to nothing: no document type, so no entity of its own, no
 * XInclude, nothing past the limits. FHIR R4, 2.6.1 and 6.1.0.2.
 */
final class XmlCheck {

  private static final String XINCLUDE = "http://www.w3.org/2001/XInclude";

  private static final XMLInputFactory FACTORY = factory();

  private XmlCheck() {}

  private static XMLInputFactory factory() {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, Limits.DEPTH);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, Integer.MAX_VALUE);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_COUNT, (long) Limits.PARTS);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, Limits.ATTRIBUTES);
    return factory;
  }

  /**
   * Why this text is refused. An entity of HTML in a narrative's text, which grows to nothing, is
   * not.
   */
  static Optional<String> refusal(CharBuffer text) {
    CharArrayReader characters =
        new CharArrayReader(text.array(), text.arrayOffset() + text.position(), text.remaining());
    try {
      XMLStreamReader reader = FACTORY.createXMLStreamReader(characters);
      try {
        return refusal(reader);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      return Optional.of("The XML is not well formed, or past a limit of depth or number.");
    }
  }

  private static Optional<String> refusal(XMLStreamReader reader) throws XMLStreamException {
    if ("1.1".equals(reader.getVersion())) {
      return Optional.of("It is not XML 1.0.");
    }
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.DTD) {
        return Optional.of("XML with a document type is not taken.");
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        Optional<String> refused = ofElement(reader);
        if (refused.isPresent()) {
          return refused;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> ofElement(XMLStreamReader reader) {
    if (XINCLUDE.equals(reader.getNamespaceURI())) {
      return Optional.of("XInclude is not taken.");
    }
    String name = reader.getLocalName();
    if (name.length() > Limits.NAME) {
      return Optional.of("A name is longer than " + Limits.NAME + " characters.");
    }
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (!Limits.fits(name, reader.getAttributeValue(i).length())) {
        return Optional.of("A text is longer than " + Limits.TEXT + " characters.");
      }
    }
    return Optional.empty();
  }
}
