// Task.businessStatus: where the work stands, finer than Task.status. reference/referral.md 2.7.
CodeSystem: BusinessStatus
Id: business-status
Title: "Avancement / Business status"
Description: "Où en est la demande, plus finement que Task.status. Where the work stands."
* insert OurCodes
* insert Word(acknowledged, [["Reçue"]], [["Received"]])
* insert Word(awaiting-consent, [["En attente de l'accord de la personne"]], [["Waiting for the person's agreement"]])
* insert Word(awaiting-information, [["En attente d'une précision"]], [["Waiting for information"]])
* insert Word(wait-listed, [["Sur la liste d'attente"]], [["On the waiting list"]])
* insert Word(contacted, [["Personne jointe"]], [["Person reached"]])
* insert Word(scheduled, [["Rendez-vous fixé"]], [["Meeting planned"]])
* insert Word(did-not-meet, [["La rencontre n'a pas eu lieu"]], [["The meeting did not happen"]])
* insert Word(first-meeting-done, [["Première rencontre faite"]], [["First meeting done"]])
* insert Word(goal-set, [["Objectif fixé"]], [["Goal set"]])
* insert Word(cancel-requested, [["Annulation demandée"]], [["Cancellation requested"]])
* insert Word(overdue, [["Réponse en retard"]], [["Answer overdue"]])
* insert Word(advice-given, [["Conseil donné"]], [["Advice given"]])

ValueSet: BusinessStatusValues
Id: business-status
Title: "Avancement / Business status"
Description: "Every business status of ours; a partner's own codes are kept beside it."
* insert OurValues
* include codes from system BusinessStatus

// BSeR 2.0 codes that reference/referral.md 2.4 lists. 5.1 is not here: it is in the guide's table but
// not in its code system. The codes of acceptance (3.0) and refusal (4.0) follow Task.status, not this.
Instance: business-status-to-bser
InstanceOf: ConceptMap
Usage: #definition
Title: "Business status to BSeR"
Description: "For a partner that speaks BSeR 2.0."
* url = "https://passerelle.example/fhir/ConceptMap/business-status-to-bser"
* version = "0.1.0"
* name = "BusinessStatusToBser"
* title = "Business status to BSeR"
* status = #active
* experimental = false
* sourceUri = "https://passerelle.example/fhir/ValueSet/business-status"
* group[0].source = $business
* group[0].target = $bser
* insert Maps(0, acknowledged, 2.0, equivalent)
* insert Maps(1, contacted, 5.1.4, wider)
* insert Maps(2, scheduled, 5.1.1, equivalent)
* insert Maps(3, did-not-meet, 5.1.2, equivalent)
* insert Maps(4, cancel-requested, 5.2, equivalent)
* insert Maps(5, advice-given, 7.0, wider)

// Infoway's business statuses are 36; only the ones that reference/referral.md 2.5 names are mapped,
// and the reference names their value set, not their code system: hence the value set as target.
Instance: business-status-to-infoway
InstanceOf: ConceptMap
Usage: #definition
Title: "Business status to Infoway"
Description: "For a partner that speaks CA:eReC."
* url = "https://passerelle.example/fhir/ConceptMap/business-status-to-infoway"
* version = "0.1.0"
* name = "BusinessStatusToInfoway"
* title = "Business status to Infoway"
* status = #active
* experimental = false
* sourceUri = "https://passerelle.example/fhir/ValueSet/business-status"
* targetUri = $infoway
* group[0].source = $business
* insert Maps(0, acknowledged, awaiting-triage, equivalent)
* insert Maps(1, scheduled, booked, equivalent)
* insert Maps(2, advice-given, completed-with-advice, equivalent)
