// That a partner's authorisation ends, in the circle's room: decision 0023.
Profile: PartnerLapse
Parent: Communication
Id: partner-lapse
Title: "Fin d’une autorisation / End of an authorisation"
Description: "L’autorisation d’un pair ou d’un citoyen partenaire se termine, ou s’est terminée; le serveur seul l’écrit dans l’espace du cercle. A partner's authorisation ends, or has ended; the server alone writes it, in the circle's room."
* insert OurShape
* status = #completed
* category 1..1 MS
* category = MessageKind#partner-lapse
* priority 1..1 MS
* priority ^comment = "urgent with 7 days left or fewer."
* subject ..0
* about 1..* MS
* about only Reference(Practitioner or CareTeam)
* about ^comment = "The partner first; then each circle in which nobody else is a partner."
* sent 1..1 MS
* payload 2..2 MS
* payload ^comment = "In French, then in English."
* payload.content[x] only string
* note ..0

Instance: example-partner-lapse
InstanceOf: PartnerLapse
Usage: #example
Title: "A partner whose authorisation ends in 30 days, with one circle to hand over"
* status = #completed
* category = MessageKind#partner-lapse
* priority = #routine
* about[0].type = "Practitioner"
* about[0].display = "pair-camille"
* about[1] = Reference(example-care-circle)
* sent = "2026-02-01T00:00:00-05:00"
* payload[0].contentString = "L’autorisation de pair-camille se termine à la fin du 2026-03-03, dans 30 jours. Une formation d’ici là la prolonge. Cercles sans autre pair ni citoyen partenaire : 1. Ces personnes sont à confier à quelqu’un d’autre."
* payload[1].contentString = "The authorisation of pair-camille ends at the end of 2026-03-03, in 30 days. A training before then renews it. Circles without another partner: 1. These people are to be handed over to somebody else."
