// How to reach a person without putting them at risk. Crosses with the phone number, after acceptance,
// and is obeyed by every channel.
Extension: SafeContact
Id: safe-contact
Title: "Safe contact rules"
Description: "Comment joindre la personne sans lui nuire. How to reach the person without putting them at risk. What is not said is not allowed: no voicemail, and we do not say who we are."
Context: Patient
* insert OurShape
* extension contains
    voicemail 0..1 MS and
    say-who-we-are 0..1 MS and
    best-hours 0..1 MS and
    preferred-way 0..1 MS and
    do-not-contact-directly 0..1 MS
* extension[voicemail] ^short = "May a message be left on voicemail?"
* extension[voicemail].value[x] only boolean
* extension[say-who-we-are] ^short = "May the caller say who is calling to whoever answers?"
* extension[say-who-we-are].value[x] only boolean
* extension[best-hours] ^short = "When to call, in the person's words"
* extension[best-hours].value[x] only string
* extension[preferred-way] ^short = "phone, sms, email..."
* extension[preferred-way].value[x] only code
* extension[preferred-way].valueCode from http://hl7.org/fhir/ValueSet/contact-point-system (required)
* extension[do-not-contact-directly] ^short = "Go through the requester, never to the person"
* extension[do-not-contact-directly].value[x] only boolean
