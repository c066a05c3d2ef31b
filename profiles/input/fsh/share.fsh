// POST Goal/{id}/$share and POST CarePlan/{id}/$share: decision 0018.
Instance: share
InstanceOf: OperationDefinition
Usage: #definition
* insert OurOperation(share)
* affectsState = true
* name = "Share"
* title = "Partager sur demande / Share on request"
* description = "Montrer à une seule personne un but, ou les pas d’un plan, parce que la personne le demande. Show one goal, or the steps of a plan, to one recipient because the person asks. Without seal: what would be seen, and nothing passes. With the seal of that answer: it is shared, and the answer is the person's receipt. To withdraw or delete the Consent of the receipt is to undo it."
* comment = "Les changements ne suivent que si follow le demande. Later changes follow only where follow says so; else another version takes its place when it is shared anew."
* resource[0] = #Goal
* resource[1] = #CarePlan
* insert Takes(0, recipient, 1, 1, Identifier, [["À qui : l’adresse du plateau du destinataire, qu’il a lui-même donnée (système sid/room). To whom: the address of their tray, as they gave it (system sid/room)."]])
* insert Takes(1, until, 0, 1, date, [["Dernier jour; sans limite s’il est absent. The last day; no end when absent."]])
* insert Takes(2, follow, 0, 1, boolean, [["Si ses changements suivent, jusqu’au dernier jour, qu’il faut alors. Whether its changes follow, until the last day, which is then wanted."]])
* insert Takes(3, seal, 0, 1, string, [["Ce que la réponse à la première demande a donné : la personne a vu ou entendu ce texte-là. What the first answer gave: that is the text which the person saw or heard."]])
* insert Gives(4, patient, 1, 1, Reference, [["La personne. The person."]])
* insert Gives(5, version, 1, 1, string, [["La version qui est montrée. The version that is shown."]])
* insert Gives(6, item, 1, 1, Resource, [["Exactement ce qui est montré. Exactly what is shown."]])
* insert Gives(7, recipient, 1, 1, Identifier, [["À qui. To whom."]])
* insert Gives(8, until, 0, 1, date, [["Dernier jour. The last day."]])
* insert Gives(9, follow, 0, 1, boolean, [["Ses changements suivent. Its changes follow."]])
* insert Gives(10, seal, 0, 1, string, [["À rendre pour partager. To give back in order to share."]])
* insert Gives(11, consent, 0, 1, Reference, [["Sur le reçu : le Consent à retirer pour défaire. On the receipt: the Consent to withdraw in order to undo."]])
