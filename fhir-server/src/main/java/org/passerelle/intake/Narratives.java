package org.passerelle.intake;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.util.FhirTerser;
import ca.uhn.fhir.util.ResourceUtil;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Resource;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Takes out of narratives what could act when somebody looks at them: scripts, handlers, frames,
 * forms, pictures from elsewhere (which tell who looks, and when). A narrative in which nothing of
 * the sort is found stays as it came, to the letter, so that a signature over it still holds. FHIR
 * R4, 2.4.1: the elements and attributes that a narrative may have.
 */
final class Narratives {

  private static final Pattern LINK =
      Pattern.compile("(?i)(https?|mailto|tel|urn):[^\\s]*|[^:\\s]*");
  private static final Pattern PICTURE =
      Pattern.compile("(?i)#.*|data:image/(png|gif|jpeg);base64,[a-z0-9+/=\\s]*");
  private static final Pattern STYLE =
      Pattern.compile(
          "(?is)(?!.*(url|expression|import|behavior|binding|script))[\\w\\s#%.,;:()!'\"-]*");
  private static final Pattern XHTML = Pattern.compile("http://www\\.w3\\.org/1999/xhtml");

  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements(
              "p",
              "br",
              "div",
              "h1",
              "h2",
              "h3",
              "h4",
              "h5",
              "h6",
              "span",
              "em",
              "strong",
              "dfn",
              "code",
              "samp",
              "kbd",
              "var",
              "cite",
              "abbr",
              "acronym",
              "blockquote",
              "q",
              "sub",
              "sup",
              "pre",
              "ul",
              "ol",
              "li",
              "dl",
              "dt",
              "dd",
              "table",
              "caption",
              "thead",
              "tbody",
              "tfoot",
              "tr",
              "td",
              "th",
              "col",
              "colgroup",
              "tt",
              "i",
              "b",
              "big",
              "small",
              "hr",
              "address",
              "a",
              "img")
          .allowWithoutAttributes("span", "a", "img")
          .allowAttributes(
              "title",
              "class",
              "id",
              "lang",
              "xml:lang",
              "dir",
              "align",
              "valign",
              "width",
              "height",
              "border",
              "cellpadding",
              "cellspacing",
              "frame",
              "rules",
              "summary",
              "rowspan",
              "colspan",
              "span",
              "headers",
              "scope",
              "abbr",
              "axis",
              "char",
              "charoff",
              "nowrap",
              "name",
              "alt",
              "type",
              "start",
              "value",
              "compact")
          .globally()
          .allowAttributes("style")
          .matching(STYLE)
          .globally()
          .allowAttributes("xmlns")
          .matching(XHTML)
          .globally()
          .allowAttributes("href")
          .matching(LINK)
          .onElements("a")
          .allowAttributes("src")
          .matching(PICTURE)
          .onElements("img")
          .allowUrlProtocols("http", "https", "mailto", "tel", "urn", "data")
          .toFactory();

  private final FhirContext fhir;
  private final FhirTerser terser;

  Narratives(FhirContext fhir) {
    this.fhir = fhir;
    this.terser = fhir.newTerser();
  }

  /** Cleans, in place, each narrative of the resource that needs it. */
  void clean(Resource resource) {
    boolean touched = false;
    for (Narrative narrative :
        terser.getAllPopulatedChildElementsOfType(resource, Narrative.class)) {
      touched |= narrative.hasDiv() && clean(narrative);
    }
    if (touched) {
      // HAPI keeps the text of a create or update as it came, and validates that.
      String left = fhir.newJsonParser().encodeResourceToString(resource);
      ResourceUtil.addRawDataToResource(resource, EncodingEnum.JSON, left);
    }
  }

  /** Whether there was something to take out. */
  private static boolean clean(Narrative narrative) {
    String div = narrative.getDivAsString();
    // Of a comment the listener is told nothing, and browsers end one where XML does not.
    AtomicBoolean touched = new AtomicBoolean(div.contains("<!--"));
    String cleaned = POLICY.sanitize(div, LISTENER, touched);
    if (touched.get()) {
      narrative.setDivAsString(cleaned.isBlank() ? "<div>-</div>" : cleaned);
    }
    return touched.get();
  }

  private static final HtmlChangeListener<AtomicBoolean> LISTENER =
      new HtmlChangeListener<>() {
        @Override
        public void discardedTag(AtomicBoolean touched, String element) {
          touched.set(true);
        }

        @Override
        public void discardedAttributes(
            AtomicBoolean touched, String element, String... attributes) {
          touched.set(true);
        }
      };
}
