package org.guichet.tools.report;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;

/**
 * The words of the reports, in French and in English. {@code %s} stands for what is told; {@code ~} for a space that
 * may not be broken; {@code |} parts the singular from the plural, which go by the first number told.
 */
public enum Word {
    SEPARATOR("~; ", "; "),
    YES("oui", "yes"),
    NO("non", "no"),

    DATE_OF_DECISION("Date de la décision~: %s", "Date of the decision: %s"),
    DATE_IS_TODAY(
            "Date de la décision~: %s, soit aujourd'hui, car ni le dossier (asOf) ni --as-of n'en donne une.",
            "Date of the decision: %s, which is today, as neither the application (asOf) nor --as-of gives one."),
    STOPPED(
            "Arrêté après %s ligne~: tout ce qui est écrit est complet.|Arrêté après %s lignes~: tout ce qui est écrit est complet.",
            "Stopped after %s line: everything printed is complete.|Stopped after %s lines: everything printed is complete."),
    RIGHT("aide de droit", "a right of whoever meets the criteria"),
    SELECTIVE("aide sélective", "selective aid"),
    CONFIDENCE("fiabilité des règles~: %s", "confidence in the rules: %s"),

    ELIGIBLE("ÉLIGIBLE", "ELIGIBLE"),
    ADMISSIBLE("ADMISSIBLE", "ADMISSIBLE"),
    UNDETERMINED("PAS ENCORE DÉTERMINÉ", "NOT DETERMINED YET"),
    NOT_ELIGIBLE("NON ÉLIGIBLE", "NOT ELIGIBLE"),
    CLOSED("FERMÉ", "CLOSED"),
    CONCLUSION("%s~: %s", "%s: %s"),
    ELIGIBLE_MEANS(
            "tous les critères sont remplis, et l'aide est de droit.",
            "every criterion is met, and the aid is a right of whoever meets them."),
    ADMISSIBLE_MEANS(
            "tous les critères que des règles peuvent vérifier sont remplis.",
            "every criterion that rules can test is met."),
    UNDETERMINED_MEANS("ce que l'on sait laisse la décision ouverte.", "what is known leaves the decision open."),
    NOT_ELIGIBLE_MEANS(
            "au moins un critère n'est pas rempli, quoi que l'on apprenne encore.",
            "at least one criterion is not met, whatever is still to be learnt."),
    CLOSED_MEANS(
            "le dispositif ne prend pas de demandes à cette date.",
            "the programme takes no applications on that date."),
    AUTHORITY_CHOOSES(
            "L'aide est sélective~: l'autorité choisit parmi les dossiers admissibles, et rien n'est encore accordé.",
            "The aid is selective: the authority chooses among admissible applications, and nothing is granted yet."),
    HUMAN_JUDGES(
            "Une personne doit encore se prononcer~: rien n'est encore acquis.",
            "A person still has to judge: nothing is settled yet."),
    STILL_TO_JUDGE("Reste à apprécier~:", "Still to be judged:"),
    SETTLED_ANYHOW(
            "Quels que soient les faits inconnus, les critères encore ouverts sont remplis.",
            "Whatever the unknown facts are, the criteria still open are met."),
    CONFLICTING_CRITERIA(
            "Critères qui ne peuvent pas être tous remplis, quels que soient les faits inconnus~:",
            "Criteria that cannot all be met, whatever the unknown facts are:"),
    NOT_MET_CRITERIA("Critères non remplis~:", "Criteria not met:"),
    QUESTIONS("%s question à poser~:|%s questions à poser~:", "%s question to ask:|%s questions to ask:"),
    NOTHING_SETTLES(
            "Aucune réponse ne peut trancher~: voir les critères marqués «~?~».",
            "No answer can settle it: see the criteria marked “?”."),
    ORIGIN("origine~: %s", "origin: %s"),
    EVIDENCE("Justificatif~: %s", "Evidence: %s"),
    OPENS("ouvre le %s", "opens on %s"),
    LAST_DAY("dernier jour~: %s", "last day: %s"),
    WINDOW("du %s au %s", "from %s to %s"),
    WINDOW_FROM("à partir du %s", "from %s"),
    WINDOW_UNTIL("jusqu'au %s", "until %s"),
    ALWAYS_OPEN("sans limite de dates", "no limit of dates"),

    CRITERIA("Critères", "Criteria"),
    SIGNS(
            "✓ rempli  ✗ non rempli  ? pas encore connu  → à apprécier  · non vérifié ou sans objet",
            "✓ met  ✗ not met  ? not known yet  → to be judged  · not tested or not applicable"),
    REASON_SIGNS(
            "Dans le détail~: + vrai  − faux  ? pas encore connu  = calculé",
            "In the reasons: + true  − false  ? not known yet  = worked out"),
    SEE_ABOVE("(voir plus haut)", "(see above)"),
    FOLDED("[…]", "[…]"),
    FOLDED_HINT(
            "Le détail est replié là où il ne change rien ([…])~: guichet explain montre tout.",
            "Reasons are folded where they change nothing ([…]): guichet explain shows them all."),

    AMOUNT("Montant~: %s (%s)", "Amount: %s (%s)"),
    FORMULA_AMOUNT("Montant que donne la formule~: %s (%s)", "Amount that the formula gives: %s (%s)"),
    AMOUNT_IF_MET("Montant si tous les critères sont remplis~: %s (%s)", "Amount if every criterion is met: %s (%s)"),
    AMOUNT_IF_GRANTED("Montant si l'aide est accordée~: %s (%s)", "Amount if granted: %s (%s)"),
    AMOUNT_UNKNOWN("Montant pas encore connu (%s)", "Amount not known yet (%s)"),
    AMOUNT_WAITS("Il reste à connaître~: %s.", "Still to be known: %s."),
    BELOW_FLOOR("Aucune aide~: le montant est sous le plancher (%s)", "No aid: the amount is below the floor (%s)"),
    NO_FORMULA(
            "Aucun montant n'est calculé~: le pack n'a pas de formule pour ce dispositif.",
            "No amount is worked out: the pack has no formula for this programme."),
    GRANT("subvention", "grant"),
    REPAYABLE_ADVANCE("avance remboursable", "repayable advance"),
    LOAN("prêt", "loan"),
    GUARANTEE("garantie", "guarantee"),
    TAX_CREDIT("crédit d'impôt", "tax credit"),
    EXEMPTION("exonération", "exemption"),
    ITEM("n°~%s~: %s", "No~%s: %s"),
    FIELD("%s~: %s", "%s: %s"),
    RECORDS("%s élément|%s éléments", "%s record|%s records"),
    BY_APPLICANT("demandeur", "applicant"),
    BY_OFFICER("instructeur", "officer"),
    MONEY("%s~%s", "%2$s~%1$s"),
    QUANTITY("%s~%s", "%s~%s"),
    NO_ROW("aucun", "none"),
    TABLE_ABOVE("(tableau~plus~haut)", "(table~above)"),

    SOURCES("Sources", "Sources"),
    READ("[R] page lue", "[R] page read"),
    SECONDARY("[S] source secondaire lue", "[S] secondary source read"),
    KNOWN("[K] connu, non relu", "[K] known, not read again"),
    TO_VERIFY("à vérifier~: %s", "to verify: %s"),
    VERIFY_BEFORE_SENDING(
            "À vérifier avant l'envoi~: %s texte cité n'a pas été lu à la source par les auteurs des règles (qualité K ou S).|À vérifier avant l'envoi~: %s textes cités n'ont pas été lus à la source par les auteurs des règles (qualité K ou S).",
            "To verify before it is sent: %s text cited was not read at its source by the authors of the rules (quality K or S).|To verify before it is sent: %s texts cited were not read at their source by the authors of the rules (quality K or S)."),
    FACTS("Faits utilisés", "Facts used"),
    IDLE_FACTS("Faits donnés, non utilisés", "Facts given, not used"),
    NOT_KNOWN("non connu", "not known"),
    FIGURES("Chiffres appliqués", "Figures applied"),
    NO_FIGURE("aucun chiffre en vigueur", "no figure in force"),
    IN_FORCE_SINCE("en vigueur depuis le %s", "in force since %s"),
    IN_FORCE_FROM_TO("en vigueur du %s au %s", "in force from %s to %s"),
    STILL_MATTERS("Ce qui compte encore", "What still matters"),
    NOTHING_MATTERS(
            "Rien~: aucun fait inconnu ne change le verdict ni le montant.",
            "Nothing: no unknown fact changes the verdict or the amount."),
    NOTHING_MATTERS_HERE(
            "Rien~: aucun fait inconnu de ces critères ne change le verdict ni le montant.",
            "Nothing: no unknown fact of these criteria changes the verdict or the amount."),
    ONLY_CHANGES_MATTER(
            "Rien de ce qui est inconnu. Ce qui devrait changer~: guichet what-if.",
            "Nothing that is unknown. What would have to change: guichet what-if."),
    DECIDES_VERDICT("peut changer le verdict", "can change the verdict"),
    DECIDES_AMOUNT("peut changer le montant", "can change the amount"),
    IT_DECIDES_VERDICT("Ce fait peut encore changer le verdict.", "This fact can still change the verdict."),
    IT_DECIDES_AMOUNT("Ce fait peut encore changer le montant.", "This fact can still change the amount."),
    WITNESS("Par exemple, %s mène à~: %s~; %s à~: %s", "For instance, %s leads to: %s; %s to: %s"),
    SUPPOSING(" (en supposant~: %s)", " (supposing: %s)"),
    WITHOUT_WITNESS(
            "Aucun exemple n'en a été trouvé~: il se peut que ce fait ne change rien.",
            "No example of that was found: this fact may turn out to change nothing."),
    RESTS_ON_IT("Ce qui en dépend~:", "What rests on it:"),
    NOTHING_RESTS_ON_IT(
            "Dans cette décision, aucun critère en vigueur et aucune étape du montant n'en dépend.",
            "In this decision no criterion in force, and no step of the amount, rests on it."),
    NEVER_MATTERS(
            "Quelle qu'en soit la valeur, ni le verdict ni le montant ne change.",
            "Whatever its value, neither the verdict nor the amount changes."),
    TRY_ANOTHER(
            "Essayer une autre valeur~: guichet what-if %s --set %s=VALEUR",
            "To try another value: guichet what-if %s --set %s=VALUE"),
    STEP("Étape %s du montant", "Step %s of the amount"),
    RULES_APPLIED("Règles appliquées~: %s~; guichet %s", "Rules applied: %s; guichet %s"),
    DIGEST("%s %s (empreinte %s)", "%s %s (digest %s)"),

    SCREENING("%s dispositif examiné|%s dispositifs examinés", "%s programme examined|%s programmes examined"),
    TO_BE_JUDGED_BY("à apprécier par~: %s", "to be judged by: %s"),
    MISSING("il manque~: %s", "missing: %s"),
    EVERY_MISSING_FACT(
            "Tout ce qu'il manque à un dispositif~: guichet decide DISPOSITIF --application FICHIER",
            "All that a programme misses: guichet decide PROGRAMME --application FILE"),
    AND_OTHERS("et %s de plus", "and %s more"),

    TOGETHER("CE QUI PEUT SE CUMULER", "WHAT MAY BE HAD TOGETHER"),
    NOT_BOTH("Ne se cumulent pas~:", "Cannot both be had:"),
    PAIR("%s et %s", "%s and %s"),
    PAIR_ON_THE_SAME_COSTS("%s et %s, pour les mêmes dépenses", "%s and %s, on the same costs"),
    SUM("total si tout est accordé~: %s", "total if everything is granted: %s"),
    SUM_AT_LEAST(
            "total si tout est accordé~: au moins %s, car un montant n'est pas connu",
            "total if everything is granted: at least %s, as some amount is not known"),
    SUM_UNKNOWN("total si tout est accordé~: pas encore connu", "total if everything is granted: not known yet"),
    ROOM("marge restante~: %s", "room left: %s"),
    ROOM_UNKNOWN("marge restante~: pas encore connue", "room left: not known yet"),
    NO_LIMIT_STATED("marge restante~: les packs n'en disent rien", "room left: the packs do not say"),
    AT_MOST_TOGETHER("au plus, ensemble~: %s", "at most together: %s"),
    UP_TO("Jusqu'à %s en tout~:", "Up to %s in all:"),
    UP_TO_IF_GRANTED(
            "Jusqu'à %s en tout, si tout est accordé (pour %s sur %s, une autorité doit encore décider, et peut donner moins ou rien)~:",
            "Up to %s in all, if everything is granted (%s of %s still for an authority to decide, which may give less or nothing):"),
    COUNTED_IN_FULL(
            "chaque aide compte en entier~; le maximum d'aide pour les mêmes dépenses n'est pas vérifié",
            "each aid counted in full; the highest aid for the same costs is not checked"),
    IF_GRANTED(", si l'aide est accordée", ", if granted"),
    NOTHING_TO_ADD_UP("Aucun montant ne peut encore être additionné.", "No amount can be added up yet."),
    NOT_COUNTED("Ne sont pas comptés~:", "Not counted:"),
    STATE_AID_RULES("Règles d'aides d'État~:", "State-aid rules:"),
    NOT_BESIDE_THESE("ne se cumule pas avec celles-ci", "cannot be had beside these"),
    VERDICT_STILL_OPEN("pas encore déterminé", "not determined yet"),
    COUNT_SEE_ABOVE("%s, voir plus haut", "%s, see above"),
    AMOUNT_STILL_UNKNOWN("montant pas encore connu", "amount not known yet"),
    WITHOUT_FORMULA("montant non calculé ici", "amount not worked out here"),
    GRANT_EQUIVALENT_UNKNOWN(
            "prêt, avance ou garantie, dont une part seulement est de l'aide",
            "loan, advance or guarantee, of which only a part is aid"),
    OTHER_CURRENCY("autre monnaie", "another currency"),
    ROOM_STILL_UNKNOWN("marge restante pas encore connue (%s)", "room left under %s not known yet"),
    ROOM_USED_UP(
            "ne tient pas, à côté de celles-ci, dans la marge restante (%s~: %s, dont celles-ci prennent %s)",
            "does not fit beside these in the room left under %s (%s, of which these take %s)"),
    ROOM_EXCEEDED(
            "dépasse à elle seule la marge restante (%s~: %s)", "by itself more than the room left under %s (%s)"),
    WOULD_TAKE("%s (il y faudrait %s)", "%s (it would take %s)"),
    NOTHING_PAID("la formule ne donne rien", "the formula gives nothing"),
    TOO_MANY_TO_WEIGH("non comparé, car trop de dispositifs s'excluent", "not weighed, as too many exclude each other"),
    ONLY_AN_EXAMPLE("règles d'exemple, sans valeur", "rules that are only an example"),
    NO_RULES_STATED(
            "aucune règle d'aides d'État n'est indiquée pour %s dispositif au montant connu, et le plafond qui pourrait s'y appliquer n'est pas vérifié|aucune règle d'aides d'État n'est indiquée pour %s dispositifs au montant connu, et le plafond qui pourrait s'y appliquer n'est pas vérifié",
            "no State-aid rules are stated for %s programme with a known amount, and no ceiling that may apply is checked|no State-aid rules are stated for %s programmes with a known amount, and no ceiling that may apply is checked"),
    ON_OTHER_COSTS(
            "Deux aides qui s'excluent sur les mêmes dépenses ne sont pas additionnées~; pour des dépenses distinctes, elles pourraient l'être.",
            "Two aids that exclude each other on the same costs are not added up; for separate costs they could be."),
    ONLY_STATED_RULES(
            "Seules les règles de cumul que les packs énoncent sont vérifiées.",
            "Only the rules of cumulation that packs state are checked."),
    DEMONSTRATION("(démonstration)", "(demonstration)"),
    DEMONSTRATION_MEANS(
            "Démonstration~: ces règles sont un exemple, et aucune décision ne peut s'appuyer dessus.",
            "Demonstration: these rules are an example, and no decision may rest on them."),

    CALENDAR_SPAN(
            "Du %s au %s, si rien d'autre que la date ne change", "From %s to %s, if nothing but the date changes"),
    CALENDAR_FROM_TODAY(
            "Du %s (aujourd'hui) au %s, si rien d'autre que la date ne change",
            "From %s (today) to %s, if nothing but the date changes"),
    PERIOD("Du %s au %s~: %s", "From %s to %s: %s"),
    NOTHING_CHANGES("D'ici là, rien ne change.", "Nothing changes in that time."),
    CHANGES("%s~: %s → %s", "%s: %s → %s"),
    WHAT_IF("Et si~:", "What if:"),
    DATE_CHANGES("Date de la décision~: %s → %s", "Date of the decision: %s → %s"),
    BEFORE("En l'état~: %s", "As it stands: %s"),
    AFTER("Alors~: %s", "Then: %s"),
    NO_CRITERION_CHANGES("Aucun critère ne change.", "No criterion changes."),
    IS_MET("rempli", "met"),
    IS_NOT_MET("non rempli", "not met"),
    IS_UNKNOWN("pas encore connu", "not known yet"),
    IS_DELEGATED("à apprécier", "to be judged"),
    IS_WAIVED("non vérifié", "not tested"),
    IS_NOT_APPLICABLE("sans objet", "not applicable"),
    IS_NOT_IN_FORCE("pas en vigueur", "not in force"),

    RECORDED("Inscrite au journal %s, ligne %s. Tête~: %s", "Recorded in the log %s, line %s. Head: %s"),
    REPLAY_IDENTICAL(
            "IDENTIQUE~: refaite, la décision est la même à l'octet près.",
            "IDENTICAL: made again, the decision is the same to the byte."),
    REPLAY_DIFFERS(
            "DIFFÉRENTE~: refaite, la décision n'est pas celle qui est enregistrée.",
            "DIFFERENT: made again, the decision is not the one recorded."),
    PROGRAMME("Dispositif~: %s", "Programme: %s"),
    RECEIPT("Reçu~: %s", "Receipt: %s"),
    ENGINE_DIFFERS("version de guichet~: %s → %s", "version of guichet: %s → %s"),
    PACK_MISSING("le pack %s n'est pas installé", "the pack %s is not installed"),
    PACK_ADDED("le pack %s est appliqué, et ne l'était pas", "the pack %s is applied, and was not"),
    PACK_VERSION("pack %s~: version %s → %s", "pack %s: version %s → %s"),
    PACK_RULES(
            "pack %s~: même version, mais autres règles (empreinte %s → %s)",
            "pack %s: same version, but other rules (digest %s → %s)"),
    PROGRAMME_MISSING(
            "aucun pack installé n'a le dispositif %s~: rien n'a pu être décidé",
            "no installed pack has the programme %s: nothing could be decided"),
    FACT_MISSING("le fait %s manque au dossier donné", "the application given lacks the fact %s"),
    FACT_ADDED("le fait %s n'est pas enregistré", "the fact %s is not recorded"),
    FACT_VALUE("le fait %s n'a pas la valeur enregistrée", "the fact %s has not the value recorded"),
    FACT_REFUSED(
            "les packs installés n'admettent pas ce qui se trouve en %s~: rien n'a pu être décidé",
            "the installed packs do not admit what stands at %s: nothing could be decided"),
    VERDICT_DIFFERS("verdict~: %s → %s", "verdict: %s → %s"),
    OUTCOME_DIFFERS("critère %s~: %s → %s", "criterion %s: %s → %s"),
    AMOUNT_DIFFERS("montant~: %s → %s", "amount: %s → %s"),
    PATH_DIFFERS("ce qui se trouve en %s dans la décision", "what stands at %s in the decision"),
    DECISION_DIFFERS(
            "la décision, dont seule l'empreinte est enregistrée", "the decision, of which only the hash is recorded"),
    CERTIFICATE_HOLDS(
            "VÉRIFIÉ~: la décision découle des faits et des règles~; %s étape a été vérifiée.|VÉRIFIÉ~: la décision découle des faits et des règles~; chacune des %s étapes a été vérifiée.",
            "VERIFIED: the decision follows from the facts and the rules; %s step was checked.|VERIFIED: the decision follows from the facts and the rules; each of %s steps was checked."),
    CERTIFICATE_FAILS(
            "REJETÉ~: le certificat ne montre pas que la décision découle des faits et des règles.",
            "REFUSED: the certificate does not show that the decision follows from the facts and the rules."),
    VERDICT_STATED("Verdict~: %s", "Verdict: %s"),
    RULES("Règles~: %s", "Rules: %s"),
    FACTS_COMPARED(
            "Les faits du certificat ont été comparés à ceux du dossier.",
            "The facts of the certificate were compared with those of the application."),
    FACTS_AS_STATED(
            "Les faits sont ceux que le certificat affirme~: --application les compare à un dossier.",
            "The facts are those that the certificate states: --application compares them with an application."),
    TAKEN_FROM_RULES(
            "Déduits par les règles DRL des packs, et crus sans autre preuve~: %s",
            "Derived by the DRL rules of packs, and taken on trust: %s"),
    IN_CRITERION("critère %s, %s", "criterion %s, %s"),
    OTHER_VALUE("%s~: le certificat affirme «~%s~», or il s'ensuit «~%s~»", "%s: it states `%s`, but `%s` follows"),
    OTHER_STEP(
            "%s~: le certificat a l'étape «~%s~», et les règles «~%s~»",
            "%s: it has the step `%s`, and the rules have `%s`"),
    NOT_PROVEN("%s~: «~%s~» est nécessaire, et n'est pas prouvé", "%s: `%s` is needed, and is not proven"),
    NOT_NEEDED(
            "%s~: «~%s~» n'est pas nécessaire, ou une partie antérieure suffit",
            "%s: `%s` is not needed, or an earlier part is enough"),
    OTHER_FACT(
            "%s~: le dossier ne donne pas ce fait, ou pas avec cette valeur",
            "%s: the application does not give this fact, or not with that value"),
    LOG_INTACT(
            "INTACT~: %s décision inscrite, ni changée, ni déplacée.|INTACT~: %s décisions inscrites, dont aucune n'a été changée, retirée, ajoutée après coup ou déplacée.",
            "INTACT: %s decision recorded, neither changed nor moved.|INTACT: %s decisions recorded, none of them changed, removed, inserted or moved."),
    LOG_BROKEN("ROMPU à la ligne %s~: %s", "BROKEN at line %s: %s"),
    LOG_HEAD("Tête~: %s", "Head: %s"),
    HEAD_SHOWS_THE_END(
            "Seule une tête gardée ailleurs montre qu'il manque des lignes à la fin~: gardez celle-ci, et donnez-la plus tard avec --head.",
            "Only a head kept elsewhere shows that lines are missing at the end: keep this one, and give it later with --head."),
    HEAD_FOUND(
            "La tête donnée est celle de la ligne %s~: rien ne manque jusque-là.",
            "The head given is that of line %s: nothing is missing up to there."),
    INTACT_BEFORE(
            "%s ligne intacte avant, %s octets en tout.|%s lignes intactes avant, %s octets en tout.",
            "%s intact line before it, %s bytes in all.|%s intact lines before it, %s bytes in all."),
    NOT_A_LINE("ce n'est pas une ligne d'un journal.", "it is not a line of a log."),
    WRONG_NUMBER(
            "elle porte un autre numéro~: une ligne a été retirée, ajoutée ou déplacée.",
            "it bears another number: a line was removed, inserted or moved."),
    WRONG_PREVIOUS(
            "la ligne qui la précède n'est plus celle qu'elle suivait.",
            "the line before it is no longer the one that it followed."),
    WRONG_RECEIPT("le reçu n'est plus celui qui a été inscrit.", "the receipt is no longer the one recorded."),
    TORN("elle n'a pas de fin~: son écriture a été interrompue.", "it has no end: writing it was cut short."),
    HEAD_MISSING(
            "aucune ligne n'a la tête donnée~: des lignes ont été coupées à la fin, ou c'est un autre journal.",
            "no line has the head given: lines were cut off at the end, or it is another log."),

    PACKS("%s pack installé|%s packs installés", "%s pack installed|%s packs installed"),
    ONLY_SHARED("Vocabulaire partagé, sans dispositif.", "Shared vocabulary, no programme."),
    TREATMENTS(
            "critères~: %s, dont formalisés~: %s (%s), à apprécier~: %s, non vérifiés~: %s",
            "criteria: %s, of which formalised: %s (%s), delegated: %s, waived: %s"),
    HAS_FORMULA("calcule~: %s", "works out: %s"),
    NO_AMOUNT("sans calcul du montant", "does not work out the amount"),

    ASK_OPEN(
            "%s dispositif reste à déterminer.|%s dispositifs restent à déterminer.",
            "%s programme is still to be determined.|%s programmes are still to be determined."),
    ASK_AT_MOST(
            "Au plus %s question les tranche.|Au plus %s questions les tranchent.",
            "At most %s question settles them.|At most %s questions settle them."),
    ASK_DECISIVE(
            "Ce qui décide le plus~: %s, dont %s dispositifs dépendent.",
            "What decides most: %s, on which %s programmes turn."),
    DECISIVE_TOGETHER(
            "Ce qui décide le plus, chaque fois pour %s dispositifs~: %s.",
            "What decides most, for %s programmes each: %s."),
    ASK_ONLY_WHAT_MATTERS(
            "Pour que seul ce qui compte vous soit demandé~: guichet ask --application FICHIER",
            "To be asked only what matters: guichet ask --application FILE"),
    ASK_COMMANDS(
            "«~?~» pour de l'aide, Entrée si vous ne savez pas, «~retour~» pour revenir à la question précédente, «~fin~» pour arrêter.",
            "“?” for help, Enter if you do not know, “back” for the question before, “end” to stop."),
    ASK_VERDICTS(
            "%s dispositif en dépend|%s dispositifs en dépendent", "%s programme turns on it|%s programmes turn on it"),
    ASK_AMOUNTS(
            "le montant de %s dispositif en dépend|le montant de %s dispositifs en dépend",
            "the amount of %s programme turns on it|the amount of %s programmes turns on it"),
    ASK_HELD_BY(
            "à répondre si vous le savez, car l'information vient de~: %s",
            "to be answered if you know, as the information comes from: %s"),
    ASK_BOOLEAN("Répondez oui ou non.", "Answer yes or no."),
    ASK_INTEGER("Un nombre entier, par exemple 1~200", "A whole number, such as 1,200"),
    ASK_NUMBER("Un nombre, par exemple 1~200 ou 12,5", "A number, such as 1,200 or 12.5"),
    ASK_MONEY(
            "Un montant en %s, par exemple 8~000~000 ou 1~250,50.", "An amount in %s, such as 8,000,000 or 1,250.50."),
    ASK_PERCENTAGE("Un pourcentage, par exemple 15~%% ou 12,5~%%.", "A percentage, such as 15~%% or 12.5~%%."),
    ASK_DATE("Une date, par exemple 13/05/2024 ou 13 mai 2024.", "A date, such as 13 May 2024 or 2024-05-13."),
    ASK_CODE(
            "Le numéro d'un choix affiché, un code, ou des mots à chercher.",
            "The number of a choice shown, a code, or words to look for."),
    ASK_TEXT("Un texte.", "A text."),
    ASK_HOW_MANY(
            "Combien y en a-t-il~? 0 s'il n'y en a pas~; chacun est demandé ensuite.",
            "How many are there? 0 if there are none; each is asked for next."),
    ASK_FIELD("%s/%s · %s", "%s/%s · %s"),
    ASK_NOT_UNDERSTOOD("Cette réponse n'est pas comprise.", "This answer is not understood."),
    ASK_NONE_FOUND("Aucun choix ne correspond~: essayez d'autres mots.", "No choice matches: try other words."),
    ASK_FOUND("%s choix~:|%s choix~:", "%s choice:|%s choices:"),
    ASK_MANY_FOUND(
            "%s choix, dont voici les %s premiers~: précisez si le vôtre n'y est pas.",
            "%s choices, of which these are the first %s: be more precise if yours is not there."),
    ASK_OUTSIDE("Cette valeur est hors des bornes (%s).", "This value is outside its bounds (%s)."),
    ASK_NO_DAY("Cette date est hors des années 1000 à 2999.", "This date lies outside the years 1000 to 2999."),
    ASK_TOO_LONG("Cette réponse est trop longue.", "This answer is too long."),
    ASK_IMPOSSIBLE(
            "Cette réponse est impossible, avec ce qui est déjà connu~: %s",
            "This answer cannot be, with what is known already: %s"),
    ASK_REFUSED("%s dispositif refusé|%s dispositifs refusés", "%s programme refused|%s programmes refused"),
    ASK_ELIGIBLE("%s dispositif éligible|%s dispositifs éligibles", "%s programme eligible|%s programmes eligible"),
    ASK_ADMISSIBLE(
            "%s dispositif admissible|%s dispositifs admissibles", "%s programme admissible|%s programmes admissible"),
    ASK_STILL_OPEN("%s encore à déterminer", "%s still to be determined"),
    ASK_NOTHING_LEFT("Plus aucune réponse ne changerait rien.", "No answer would change anything any more."),
    ASK_NOTICE(
            "Pour quel dispositif écrire la notification~? Son numéro, ou Entrée pour aucun.",
            "For which programme shall the notice be written? Its number, or Enter for none."),
    NOTICE_WRITTEN("Notification écrite~: %s", "Notice written: %s"),
    PAGE_WRITTEN(
            "Notification écrite, à ouvrir dans un navigateur~: %s", "Notice written, to be opened in a browser: %s"),
    APPLICATION_SAVED("Dossier enregistré~: %s", "Application saved: %s"),

    ERRORS("%s erreur|%s erreurs", "%s error|%s errors"),
    WARNINGS("%s avertissement|%s avertissements", "%s warning|%s warnings"),
    IN_PACKS("dans %s pack|dans %s packs", "in %s pack|in %s packs"),

    TYPE("Type~:", "Type:"),
    VALUE("Valeur~:", "Value:"),
    UNKNOWN_VALUE("inconnue", "unknown"),
    LIST_VALUE("une liste, qui n'est pas montrée", "a list, which is not shown"),
    WAITS_FOR("Manque~:", "Missing:"),
    HOW("Calcul~:", "How:"),
    FALSE("faux", "false"),
    TRUE("vrai", "true"),

    SCENARIOS_PASS(
            "%s scénario, vérifié|%s scénarios, tous vérifiés", "%s scenario, which holds|%s scenarios, all hold"),
    SCENARIOS_FAIL(
            "%s scénario sur %s en échec|%s scénarios sur %s en échec",
            "%s of %s scenarios fails|%s of %s scenarios fail"),
    EXPECTED("attendu~:", "expected:"),
    ACTUAL("obtenu~:", "actual:"),
    WHY("raison~:", "reason:"),
    NO_SCENARIO("aucun scénario", "no scenario"),
    COVERAGE(
            "Couverture~: %s/%s critères formalisés montrés remplis, non remplis et inconnus",
            "Coverage: %s/%s formalised criteria shown met, not met and unknown"),
    LACKS("%s~: aucun scénario ne le montre %s", "%s: no scenario shows it %s"),
    LACKS_MET("rempli", "met"),
    LACKS_NOT_MET("non rempli", "not met"),
    LACKS_UNKNOWN("inconnu", "unknown");

    private final String french;
    private final String english;

    Word(String french, String english) {
        this.french = french;
        this.english = english;
    }

    /** The words in a language, with what is told in them. */
    public String in(Locale locale, Object... told) {
        boolean isEnglish = locale.getLanguage().equals("en");
        String words = form(isEnglish ? english : french, isEnglish, told);
        Figures figures = new Figures(locale);
        Object[] shown = Arrays.stream(told).map(one -> shown(figures, one)).toArray();
        return words.replace('~', '\u00A0').formatted(shown);
    }

    /** French counts none as one. */
    private static String form(String words, boolean isEnglish, Object... told) {
        int bar = words.indexOf('|');
        if (bar < 0 || told.length == 0 || !(told[0] instanceof Integer count)) {
            return words;
        }
        boolean one = count == 1 || (count == 0 && !isEnglish);
        return one ? words.substring(0, bar) : words.substring(bar + 1);
    }

    private static String shown(Figures figures, Object told) {
        return told instanceof Integer count ? figures.counted(BigDecimal.valueOf(count)) : figures.value(told);
    }
}
