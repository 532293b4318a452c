package org.guichet.notice;

import java.util.Locale;

/**
 * What notices say, in French and in English. {@code %s} stands for what is told; {@code ~} for a space that may not be
 * broken.
 */
enum Phrase {
    YES("oui", "yes"),
    NO("non", "no"),
    AND_SO_ON("%s~: %s", "%s: %s"),

    TITLE_ENTITLEMENT("Décision sur votre demande d'aide", "Decision on your application for aid"),
    TITLE_ADMISSIBILITY("Recevabilité de votre demande d'aide", "Admissibility of your application for aid"),
    TITLE_REFUSAL("Refus de votre demande d'aide", "Refusal of your application for aid"),
    TITLE_REQUEST("Demande de compléter votre dossier", "Request to complete your file"),
    FOR_PROGRAMME("%s~: %s", "%s: %s"),
    DEMONSTRATION(
            "Démonstration~: ces règles ne sont qu'un exemple, et aucune décision ne peut s'appuyer sur ce document.",
            "Demonstration: these rules are only an example, and no decision may rest on this document."),

    ENTITLED(
            "Votre demande remplit tous les critères~: vous avez droit à cette aide.",
            "Your application meets every criterion: you are entitled to this aid."),
    ENTITLED_IN_PART(
            "Votre demande remplit tous les critères~: vous avez droit à cette aide, pour un montant inférieur à celui que vous avez demandé.",
            "Your application meets every criterion: you are entitled to this aid, for less than you applied for."),
    ADMISSIBLE(
            "Votre demande remplit tous les critères que des règles peuvent vérifier~: elle est recevable. Ce n'est pas encore une décision sur l'aide elle-même.",
            "Your application meets every criterion that rules can test: it is admissible. This is not yet a decision on the aid itself."),
    REFUSED("Votre demande est refusée~: %s.", "Your application is refused: %s."),
    REFUSED_CRITERION("un critère n'est pas rempli", "one criterion is not met"),
    REFUSED_CRITERIA("%s critères ne sont pas remplis", "%s criteria are not met"),
    REFUSED_CONFLICT(
            "des critères ne peuvent pas être tous remplis, quels que soient les faits restés inconnus",
            "some criteria cannot all be met, whatever the facts still unknown are"),
    REFUSED_CLOSED("le dispositif ne prend pas de demandes au %s", "the programme takes no applications on %s"),
    REFUSED_BELOW_FLOOR(
            "le montant calculé est inférieur au minimum en dessous duquel rien n'est versé",
            "the amount worked out is less than the minimum below which nothing is paid"),
    INCOMPLETE(
            "Votre dossier est incomplet. Ceci n'est pas un refus~: nous vous demandons de le compléter.",
            "Your file is incomplete. This is not a refusal: we ask you to complete it."),

    AT_A_GLANCE("En un coup d'œil", "At a glance"),
    CRITERIA("%s critères~: %s.", "%s criteria: %s."),
    CRITERION("%s critère~: %s.", "%s criterion: %s."),
    MET("%s rempli", "%s met"),
    MANY_MET("%s remplis", "%s met"),
    NOT_MET("%s non rempli", "%s not met"),
    MANY_NOT_MET("%s non remplis", "%s not met"),
    UNKNOWN("%s pas encore connu", "%s not known yet"),
    MANY_UNKNOWN("%s pas encore connus", "%s not known yet"),
    DELEGATED("%s à apprécier par une personne", "%s to be judged by a person"),
    WAIVED("%s non vérifié", "%s not tested"),
    MANY_WAIVED("%s non vérifiés", "%s not tested"),
    NOT_APPLICABLE("%s sans objet", "%s not applicable"),

    SENDER("L'administration", "The authority"),
    AUTHORITY("Autorité", "Authority"),
    SERVICE("Service", "Service"),
    CONTACT("Contact", "Contact"),
    SIGNATORY("Signataire", "Signed by"),
    SIGNATURE("%s %s, %s", "%s %s, %s"),
    RECIPIENT("Le demandeur", "The applicant"),
    NAME("Nom", "Name"),
    REGISTER_NUMBER("SIREN ou SIRET", "SIREN or SIRET"),
    ADDRESS("Adresse", "Address"),
    FILE_NUMBER("Numéro du dossier", "File number"),
    COMPLETE_ON("Dossier complet le", "Application complete on"),

    DECISION("La décision", "The decision"),
    WHAT_IS_MISSING("Ce qui manque", "What is missing"),
    DATE("Date", "Date"),
    RULES_AS_OF("Règles appliquées au", "Rules applied as of"),
    AID("Aide", "Aid"),
    AMOUNT("Montant", "Amount"),
    AMOUNT_REQUESTED("Montant demandé", "Amount applied for"),
    AMOUNT_REFUSED("Montant refusé", "Amount refused"),
    AMOUNT_BY_FORMULA(
            "Montant que donne la formule, si l'autorité décide en votre faveur",
            "Amount that the formula gives, if the authority decides in your favour"),
    FORM("Forme de l'aide", "Form of the aid"),
    GRANT("subvention", "grant"),
    REPAYABLE_ADVANCE("avance remboursable", "repayable advance"),
    LOAN("prêt", "loan"),
    GUARANTEE("garantie", "guarantee"),
    TAX_CREDIT("crédit d'impôt", "tax credit"),
    EXEMPTION("exonération", "exemption"),
    CALCULATION("Calcul du montant~:", "How the amount is worked out:"),
    AUTHORITY_CHOOSES(
            "L'aide est sélective~: l'autorité choisit parmi les demandes recevables.",
            "The aid is selective: the authority chooses among admissible applications."),
    STILL_TO_JUDGE("Une personne doit encore apprécier~:", "A person still has to judge:"),
    JUDGED_BY("%s (%s)", "%s (%s)"),
    PLEASE_SEND(
            "Il manque à votre dossier les réponses ci-dessous. Envoyez-les avant la fin du %s (code des relations entre le public et l'administration, art. L.114-5).",
            "Your file lacks the answers below. Send them by the end of %s (code des relations entre le public et l'administration, art. L.114-5)."),
    NOTHING_TO_ASK(
            "Aucune réponse de votre part ne manque~: une donnée que les règles utilisent n'est pas connue à cette date. Les critères «~pas encore connus~» disent laquelle.",
            "No answer of yours is missing: a figure that the rules use is not known on that date. The criteria that are not known yet say which."),
    EVIDENCE("Justificatif~: %s", "Evidence: %s"),
    ANSWERED_BY("Réponse attendue de~: %s", "Answer expected from: %s"),

    REASONS("Les raisons", "The reasons"),
    LAW("En droit", "In law"),
    LAW_APPLIED(
            "Le dispositif «~%s~» (%s) a été appliqué dans la version de ses règles en vigueur au %s.",
            "The programme “%s” (%s) was applied in the version of its rules in force on %s."),
    REASONS_OWED(
            "Les raisons sont données par écrit (code des relations entre le public et l'administration, art. L.211-2 et L.211-5).",
            "The reasons are given in writing (code des relations entre le public et l'administration, art. L.211-2 and L.211-5)."),
    TEXTS("Textes sur lesquels la décision repose~:", "Texts on which the decision rests:"),
    FACTS("En fait", "In fact"),
    FACTS_NOT_MET("Critères non remplis~:", "Criteria not met:"),
    FACTS_SETTLED(
            "Critères remplis quels que soient les faits restés inconnus~:",
            "Criteria that are met whatever the facts still unknown are:"),
    FACTS_CONFLICT(
            "Critères qui ne peuvent pas être tous remplis, quels que soient les faits restés inconnus~:",
            "Criteria that cannot all be met, whatever the facts still unknown are:"),
    FACTS_UNKNOWN("Critères pas encore connus~:", "Criteria not known yet:"),
    FACTS_MET("Critères remplis~:", "Criteria met:"),
    FACTS_DELEGATED("Critères qu'une personne apprécie~:", "Criteria that a person judges:"),
    FACTS_OTHER("Critères non vérifiés ou sans objet~:", "Criteria not tested or not applicable:"),
    WINDOW_OPENS("Les demandes sont prises à partir du %s.", "Applications are taken from %s."),
    WINDOW_CLOSES("Le dernier jour pour demander était le %s.", "The last day to apply was %s."),
    DATE_HELD("La date examinée est le %s.", "The date examined is %s."),
    EXCLUSIONS("Exclusions qui s'appliquent", "Exclusions that apply"),

    THE_AID("L'aide", "The aid"),
    STATE_AID("Règles d'aides d'État", "State-aid rules"),
    STATE_AID_BASIS("Fondement", "Basis"),
    STATE_AID_SCHEME("Numéro du régime d'aide", "Number of the aid scheme"),
    GROSS_GRANT_EQUIVALENT("Équivalent-subvention brut", "Gross grant equivalent"),
    ROOM_BEFORE("Plafond~: ce qui restait avant cette aide", "Ceiling: what was left before this aid"),
    ROOM_AFTER("Plafond~: ce qui reste après cette aide", "Ceiling: what is left after this aid"),
    NO_STATE_AID("Cette aide n'est pas une aide d'État~: %s", "This aid is no State aid: %s"),
    CONDITIONS("Conditions à respecter ensuite", "Conditions that bind from now on"),
    NO_CONDITIONS("Aucune condition ne s'ajoute.", "There are no further conditions."),

    PROCESSING("Un traitement algorithmique a été utilisé", "Algorithmic processing was used"),
    STATEMENT_HEADING("Mention", "Statement"),
    STATEMENT(
            "Cette décision a été prise sur le fondement d'un traitement algorithmique (code des relations entre le public et l'administration, art. L.311-3-1).",
            "This decision was taken on the basis of algorithmic processing (code des relations entre le public et l'administration, art. L.311-3-1)."),
    STATEMENT_REQUEST(
            "Cette demande a été faite sur le fondement d'un traitement algorithmique (code des relations entre le public et l'administration, art. L.311-3-1).",
            "This request was made on the basis of algorithmic processing (code des relations entre le public et l'administration, art. L.311-3-1)."),
    PURPOSE("Ce à quoi il sert", "What it is for"),
    RIGHT("Votre droit d'en connaître les règles", "Your right to know its rules"),
    RIGHT_TO_RULES(
            "Vous pouvez demander les règles qui définissent ce traitement et les principales caractéristiques de sa mise en œuvre~: comment et jusqu'où il a contribué à la décision, quelles données il a utilisées et d'où elles viennent, ses paramètres et leur poids dans votre cas, les opérations qu'il a faites (même code, art. L.311-3-1 et R.311-3-1-2).",
            "You may ask for the rules that define this processing and the main characteristics of its use: how and how far it contributed to the decision, which data it used and where they come from, its parameters and their weight in your case, the operations it carried out (same code, art. L.311-3-1 and R.311-3-1-2)."),
    HOW_TO_ASK("Comment faire", "How to do so"),
    ASK_HERE("Où demander", "Where to ask"),
    ASK_SO("Comment demander", "How to ask"),
    CADA(
            "Sans réponse après un mois, ou en cas de refus, vous pouvez saisir la Commission d'accès aux documents administratifs (CADA) (même code, art. R.311-13 et R.343-1).",
            "Without an answer after one month, or if you are refused, you may turn to the commission on access to administrative documents (CADA) (same code, art. R.311-13 and R.343-1)."),

    RIGHTS("Vos droits", "Your rights"),
    REMEDIES("Si vous contestez cette décision", "If you contest this decision"),
    TWO_MONTHS(
            "Vous avez deux mois à compter de la notification de cette décision pour (code de justice administrative, art. R.421-1 et R.421-5)~:",
            "Within two months of being notified of this decision you may (code de justice administrative, art. R.421-1 and R.421-5):"),
    APPEAL_TO("former un recours gracieux ou hiérarchique auprès de~: %s", "appeal to the authority: %s"),
    GO_TO_COURT("saisir le tribunal~: %s", "bring the case before the court: %s"),
    PERSONAL_DATA("Vos données personnelles", "Your personal data"),
    QUESTION_LOGIC(
            "Vous pouvez demander comment le traitement a raisonné sur vos données, et le contester (loi n° 78-17, art. 119~; règlement (UE) 2016/679, art. 15).",
            "You may ask how the processing reasoned on your data, and contest it (law No 78-17, art. 119; Regulation (EU) 2016/679, art. 15)."),
    HUMAN_INTERVENTION(
            "Vous pouvez demander qu'une personne intervienne, donner votre point de vue et contester la décision (règlement (UE) 2016/679, art. 22).",
            "You may ask for a person to intervene, give your point of view and contest the decision (Regulation (EU) 2016/679, art. 22)."),
    DATA_PROTECTION("Délégué à la protection des données~: %s", "Data protection officer: %s"),
    CNIL(
            "Vous pouvez adresser une réclamation à la Commission nationale de l'informatique et des libertés (CNIL).",
            "You may complain to the data protection authority (CNIL)."),
    APPEAL("Recours~: une personne décide", "Appeal: a person decides"),
    DECIDED_BY_A_PERSON(
            "Si vous formez un recours administratif auprès de~: %s, une personne en décide, et non le seul traitement (loi n° 78-17, art. 47).",
            "If you appeal to the authority, %s, a person decides on it, and not the processing alone (law No 78-17, art. 47)."),

    FULL("Explication détaillée", "Detailed explanation"),
    FULL_CONTRIBUTION(
            "1. Comment et jusqu'où le traitement a contribué", "1. How and how far the processing contributed"),
    FULL_DATA("2. Les données et d'où elles viennent", "2. The data and where they come from"),
    FULL_PARAMETERS("3. Les paramètres appliqués", "3. The parameters applied"),
    FULL_OPERATIONS("4. Les opérations", "4. The operations"),
    IS_NONE("Le traitement n'a pas été utilisé pour décider.", "The processing was not used to decide."),
    IS_DECIDES_ALONE("Le traitement décide seul.", "The processing decides alone."),
    IS_COMPUTES_AMOUNT(
            "Le traitement calcule un montant, qu'une personne reprend.",
            "The processing works out an amount, which a person takes up."),
    IS_CHECKS_FOR_OFFICER(
            "Le traitement vérifie les critères pour une personne, qui décide.",
            "The processing checks the criteria for a person, who decides."),
    IS_RANKS(
            "Le traitement classe les demandes, parmi lesquelles des personnes choisissent.",
            "The processing puts applications in an order, from which people choose."),
    HUMAN_STEP("Intervention humaine~: %s", "Human step: %s"),
    NOT_DEPARTED(
            "La personne qui décide ne s'est pas écartée du résultat.",
            "The person who decides did not depart from the result."),
    NO_LEARNING(
            "Les règles sont écrites par des personnes. Elles ne se modifient pas d'elles-mêmes et n'apprennent de rien.",
            "The rules are written by people. They do not change by themselves and learn from nothing."),
    DATA_USED("Données utilisées", "Data used"),
    DATUM("Donnée", "Datum"),
    VALUE("Valeur", "Value"),
    ORIGIN("Source", "Source"),
    NOT_GIVEN("non donnée", "not given"),
    RECORDS("liste, voir ci-dessous (%s)", "list, see below (%s)"),
    NOT_USED("Données fournies mais non utilisées", "Data supplied but not used"),
    BY_APPLICANT("demandeur", "applicant"),
    BY_OFFICER("instructeur", "officer"),
    PARAMETERS("Chiffres appliqués", "Figures applied"),
    PARAMETER("Paramètre", "Parameter"),
    IN_FORCE("En vigueur", "In force"),
    SINCE("depuis le %s", "since %s"),
    FROM_TO("du %s au %s", "from %s to %s"),
    NO_DATE("sans date", "no date"),
    TEXTS_CITED("Textes", "Texts"),
    NO_PARAMETER("Aucun chiffre n'est appliqué.", "No figure is applied."),
    NO_WEIGHTS(
            "Aucun critère n'a de poids~: chacun est rempli ou non, et tous doivent l'être.",
            "No criterion has a weight: each is met or not, and all have to be."),
    RULES_APPLIED("Règles appliquées~: %s~; guichet %s", "Rules applied: %s; guichet %s"),
    PACK_APPLIED("%s %s (empreinte %s)", "%s %s (digest %s)"),
    RULES("Règles appliquées", "Rules applied"),
    PACK("Jeu de règles", "Rule pack"),
    VERSION("Version", "Version"),
    DIGEST("Empreinte SHA-256", "SHA-256 digest"),
    OPERATIONS(
            "Les critères, dans l'ordre où ils sont examinés, avec leurs raisons~:",
            "The criteria, in the order in which they are examined, with their reasons:"),
    SEE_ABOVE("%s (détail plus haut)", "%s (details above)");

    private final String french;
    private final String english;

    Phrase(String french, String english) {
        this.french = french;
        this.english = english;
    }

    static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals("en");
    }

    String in(Locale locale, Object... told) {
        return (isEnglish(locale) ? english : french).replace('~', '\u00A0').formatted(told);
    }
}
