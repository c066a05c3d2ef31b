// What a meeting is for. Listening is a kind of its own: an hour or more, and nothing to solve.
CodeSystem: MeetingKind
Id: meeting-kind
Title: "Sortes de rencontres / Kinds of meetings"
Description: "À quoi sert la rencontre. What the meeting is for."
* insert OurCodes
* insert Word(joint, [["Rencontre à plusieurs, avec l’équipe soignante"]], [["Joint meeting, with the care team"]])
* insert Word(listening, [["Écoute"]], [["Listening"]])
* insert Word(coaching, [["Accompagnement vers un but"]], [["Coaching toward a goal"]])
* insert Word(connecting, [["Mise en lien avec le quartier"]], [["Connecting with the community"]])

ValueSet: MeetingKindValues
Id: meeting-kind
Title: "Sortes de rencontres / Kinds of meetings"
Description: "Every kind of meeting."
* insert OurValues
* include codes from system MeetingKind
