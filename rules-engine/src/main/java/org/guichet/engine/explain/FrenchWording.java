package org.guichet.engine.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guichet.api.Criterion;
import org.guichet.api.Outcome;
import org.guichet.api.Truth;
import org.guichet.api.Verdict;
import org.guichet.engine.expression.Expression.Comparison.Relation;
import org.guichet.engine.expression.Expression.PartOf.Part;
import org.guichet.engine.expression.Expression.Rounded.Manner;
import org.guichet.engine.vocabulary.Type;

/** French, with the spaces that its typography asks for. Turns of phrase are chosen to need no agreement of gender. */
final class FrenchWording implements Wording {
    static final FrenchWording INSTANCE = new FrenchWording();

    /** The space before a colon, a semicolon or a unit. */
    private static final String SPACE = "\u00A0";
    /** The space between groups of digits. */
    private static final String THIN_SPACE = "\u202F";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);
    private static final Map<String, String> UNITS = Map.of(
            "AWU",
            "UTA",
            "FTE",
            "ETP",
            "years",
            "ans",
            "months",
            "mois",
            "days",
            "jours",
            "persons",
            "personnes",
            "jobs",
            "emplois");
    private static final Map<String, String> SINGULAR =
            Map.of("years", "an", "days", "jour", "persons", "personne", "jobs", "emploi");

    private FrenchWording() {}

    @Override
    public Locale locale() {
        return Locale.FRENCH;
    }

    @Override
    public String number(BigDecimal value) {
        return Decimals.isYear(value) ? Decimals.shown(value).toPlainString() : counted(value);
    }

    @Override
    public String counted(BigDecimal value) {
        return Decimals.mark(value) + Decimals.grouped(Decimals.shown(value), THIN_SPACE, ",");
    }

    @Override
    public String amount(BigDecimal value) {
        return Decimals.mark(value) + Decimals.grouped(Decimals.cents(Decimals.shown(value)), THIN_SPACE, ",");
    }

    @Override
    public String unit(String unit) {
        return unit.equals("EUR") ? "€" : UNITS.getOrDefault(unit, unit);
    }

    @Override
    public String type(Type type) {
        String unit = type.unit().map(of -> " (" + unit(of) + ")").orElse("");
        return switch (type.kind()) {
            case BOOLEAN -> "vrai ou faux";
            case INTEGER -> "un nombre entier" + unit;
            case NUMBER -> "un nombre" + unit;
            case MONEY -> "un montant" + unit;
            case PERCENTAGE -> "un pourcentage";
            case DATE -> "une date";
            case TEXT -> "un texte";
            case CODE -> "un code de `" + type.qualifier() + "`";
            case MONTHS -> "une durée en années et en mois";
            case DAYS -> "une durée en jours";
            case ROWS -> "une liste d'éléments";
            case ROW -> "un élément";
            case VALUES -> "une liste";
        };
    }

    @Override
    public String quantity(BigDecimal value, String unit) {
        boolean one = value.abs().compareTo(BigDecimal.valueOf(2)) < 0;
        return counted(value) + SPACE + (one ? SINGULAR.getOrDefault(unit, unit(unit)) : unit(unit));
    }

    @Override
    public String money(BigDecimal value, String currency) {
        return amount(value) + SPACE + unit(currency);
    }

    @Override
    public String percentage(BigDecimal ratio) {
        return counted(ratio.movePointRight(2)) + SPACE + "%";
    }

    @Override
    public String date(LocalDate date) {
        String written = DATE.format(date).replace(" ", SPACE);
        return date.getDayOfMonth() == 1 ? written.replaceFirst("1", "1er") : written;
    }

    @Override
    public String months(long months) {
        if (months % 12 == 0) {
            return quantity(BigDecimal.valueOf(months / 12), "years");
        }
        String rest = quantity(BigDecimal.valueOf(months % 12), "months");
        return months / 12 == 0 ? rest : quantity(BigDecimal.valueOf(months / 12), "years") + " et " + rest;
    }

    @Override
    public String days(long days) {
        return quantity(BigDecimal.valueOf(days), "days");
    }

    @Override
    public String yesOrNo(boolean value) {
        return value ? "oui" : "non";
    }

    @Override
    public String unknown() {
        return "valeur non connue";
    }

    @Override
    public String atLeastSo(String least) {
        return "inconnu, au moins " + least;
    }

    @Override
    public String atMostSo(String most) {
        return "inconnu, au plus " + most;
    }

    @Override
    public String between(String least, String most) {
        return "inconnu, entre " + least + " et " + most;
    }

    @Override
    public String labelled(String label, String value) {
        return label + SPACE + ": " + value;
    }

    @Override
    public String inForceSince(LocalDate since) {
        return "en vigueur depuis le " + date(since);
    }

    @Override
    public String source() {
        return SPACE + "; ";
    }

    @Override
    public String noFigureInForce(LocalDate on) {
        return "aucun chiffre en vigueur le " + date(on);
    }

    @Override
    public String tableNotInForce(LocalDate on) {
        return "le tableau n'est pas en vigueur le " + date(on);
    }

    @Override
    public String decisionDate() {
        return "date de la décision";
    }

    @Override
    public String related(Relation relation, String right, Measure measure) {
        return switch (relation) {
            case EQUAL -> right;
            case NOT_EQUAL -> elided("autre chose que ", right);
            default -> measure == Measure.AMOUNT ? related(relation, right) : dated(relation, right, measure);
        };
    }

    private static String related(Relation relation, String amount) {
        return switch (relation) {
            case LESS -> elided("moins de ", amount);
            case AT_MOST -> "au plus " + amount;
            case MORE -> elided("plus de ", amount);
            default -> "au moins " + amount;
        };
    }

    /** A date that goes by a name stands apart, as names of facts have no article. */
    private static String dated(Relation relation, String date, Measure measure) {
        boolean named = measure == Measure.NAMED_DAY;
        String to = named ? "à " : "";
        String before = switch (relation) {
            case LESS -> "avant ";
            case AT_MOST -> "au plus tard " + to;
            case MORE -> "après ";
            default -> "au plus tôt " + to;
        };
        return before + (named ? "cette date" + SPACE + ": " : "le ") + date;
    }

    private static String elided(String word, String next) {
        boolean vowel = !next.isEmpty() && "aeiouéèêâîôûœAEIOUÉÈÊÂÎÔÛŒ".indexOf(next.charAt(0)) >= 0;
        return vowel ? word.substring(0, word.length() - 2) + "'" + next : word + next;
    }

    @Override
    public String quoted(String text) {
        return "«" + SPACE + text + SPACE + "»";
    }

    @Override
    public String comparison(Truth truth, String subject, String value, String related, boolean date) {
        return switch (truth) {
            case TRUE -> labelled(subject, value + ", soit " + related + ".");
            case FALSE -> labelled(subject, value + (date ? ", et non " : ", ce qui n'est pas ") + related + ".");
            case UNKNOWN ->
                labelled(subject, "valeur non connue" + SPACE + "; reste à savoir si c'est " + related + ".");
        };
    }

    @Override
    public String equality(Truth truth, String subject, String value, String right, boolean negated) {
        return switch (truth) {
            case UNKNOWN ->
                labelled(
                        subject,
                        "valeur non connue" + SPACE + "; reste à savoir si c'est "
                                + (negated ? elided("autre chose que ", right) : right) + ".");
            case TRUE ->
                labelled(subject, value + (negated ? ", soit " + elided("autre chose que ", right) : "") + ".");
            case FALSE ->
                labelled(subject, value + (negated ? ", alors qu'il faut autre chose" : ", et non " + right) + ".");
        };
    }

    @Override
    public String incomparable(String subject, String value, String right) {
        return labelled(subject, value + SPACE + "; comparaison impossible avec " + right + ".");
    }

    @Override
    public String membership(Truth truth, String subject, String value, String set) {
        return switch (truth) {
            case TRUE -> labelled(subject, value + ", qui relève de" + SPACE + ": " + set + ".");
            case FALSE -> labelled(subject, value + ", qui ne relève pas de" + SPACE + ": " + set + ".");
            case UNKNOWN ->
                labelled(subject, value + SPACE + "; reste à savoir si cela relève de" + SPACE + ": " + set + ".");
        };
    }

    @Override
    public String workedOut(String value, String formula) {
        return value + ", c'est-à-dire " + formula;
    }

    @Override
    public String oneOf(List<String> codes) {
        return String.join(", ", codes);
    }

    @Override
    public String all(Truth truth) {
        return switch (truth) {
            case TRUE -> "Toutes ces conditions sont remplies.";
            case FALSE -> "Ces conditions ne sont pas toutes remplies.";
            case UNKNOWN -> "On ne sait pas encore si toutes ces conditions sont remplies.";
        };
    }

    @Override
    public String any(Truth truth) {
        return switch (truth) {
            case TRUE -> "Au moins une de ces conditions est remplie.";
            case FALSE -> "Aucune de ces conditions n'est remplie.";
            case UNKNOWN -> "On ne sait pas encore si une de ces conditions est remplie.";
        };
    }

    @Override
    public String atLeast(int count, Truth truth) {
        return switch (truth) {
            case TRUE -> "Au moins " + count + " de ces conditions sont remplies.";
            case FALSE -> "Moins de " + count + " de ces conditions sont remplies.";
            case UNKNOWN -> "On ne sait pas encore si au moins " + count + " de ces conditions sont remplies.";
        };
    }

    @Override
    public String some(Truth truth, String list, String condition) {
        return switch (truth) {
            case TRUE -> labelled(list, "au moins un élément remplit la condition " + quoted(condition) + ".");
            case FALSE -> labelled(list, "aucun élément ne remplit la condition " + quoted(condition) + ".");
            case UNKNOWN ->
                labelled(list, "on ne sait pas encore si un élément remplit la condition " + quoted(condition) + ".");
        };
    }

    @Override
    public String every(Truth truth, String list, String condition) {
        return switch (truth) {
            case TRUE -> labelled(list, "chaque élément remplit la condition " + quoted(condition) + ".");
            case FALSE -> labelled(list, "au moins un élément ne remplit pas la condition " + quoted(condition) + ".");
            case UNKNOWN ->
                labelled(
                        list,
                        "on ne sait pas encore si chaque élément remplit la condition " + quoted(condition) + ".");
        };
    }

    @Override
    public String recordsKept(int kept, int open, int left) {
        return kept
                + (kept < 2 ? " élément retenu" : " éléments retenus")
                + (open == 0 ? "" : ", " + open + (open < 2 ? " encore incertain" : " encore incertains"))
                + (left == 0 ? "" : ", " + left + (left < 2 ? " écarté" : " écartés"));
    }

    @Override
    public String stillOpen() {
        return "Encore incertain";
    }

    @Override
    public String none() {
        return "aucun élément";
    }

    @Override
    public String item(int number) {
        return "n°" + SPACE + number;
    }

    @Override
    public String listItem() {
        return "élément";
    }

    @Override
    public String chosen(Truth first) {
        return first == Truth.UNKNOWN
                ? "On ne sait pas encore quel cas retenir."
                : "Le cas retenu dépend de la première condition.";
    }

    @Override
    public String ifThenElse(String condition, String then, String otherwise) {
        return "si " + condition + ", " + then + ", sinon " + otherwise;
    }

    @Override
    public String smallest(List<String> operands) {
        return "le plus petit de" + SPACE + ": " + String.join(SPACE + "; ", operands);
    }

    @Override
    public String largest(List<String> operands) {
        return "le plus grand de" + SPACE + ": " + String.join(SPACE + "; ", operands);
    }

    @Override
    public String rounded(Manner manner, String operand) {
        return switch (manner) {
            case ABS -> "la valeur absolue de " + operand;
            case FLOOR -> operand + " à l'entier inférieur";
            case CEILING -> operand + " à l'entier supérieur";
        };
    }

    @Override
    public String sum(String list) {
        return "la somme de" + SPACE + ": " + list;
    }

    @Override
    public String count(String list) {
        return "le nombre de" + SPACE + ": " + list;
    }

    @Override
    public String smallestOf(String list) {
        return "le plus petit de" + SPACE + ": " + list;
    }

    @Override
    public String largestOf(String list) {
        return "le plus grand de" + SPACE + ": " + list;
    }

    @Override
    public String where(String list, String condition) {
        return list + " (éléments qui remplissent " + quoted(condition) + ")";
    }

    @Override
    public String quantified(boolean every, String list, String condition) {
        return (every ? "chaque élément de " : "au moins un élément de ") + quoted(list) + " remplit "
                + quoted(condition);
    }

    @Override
    public String fieldOf(String field, String list) {
        return field + " (" + list + ")";
    }

    @Override
    public String elapsed(String from, String to) {
        return "durée entre " + from + " et " + to;
    }

    @Override
    public String part(Part part, String whole) {
        return switch (part) {
            case YEAR -> "année (" + whole + ")";
            case MONTH -> "mois (" + whole + ")";
            case DAY -> "jour (" + whole + ")";
            case YEARS -> "années entières (" + whole + ")";
            case MONTHS -> "mois au-delà des années entières (" + whole + ")";
            case DAYS -> "jours (" + whole + ")";
        };
    }

    @Override
    public String attribute(String attribute, String of) {
        return "d'après " + of;
    }

    @Override
    public String table(String label, List<String> inputs) {
        return label + " (" + String.join(SPACE + "; ", inputs) + ")";
    }

    @Override
    public String tableRows(List<Integer> lines) {
        return lines.isEmpty() ? "aucune ligne du tableau ne s'applique" : "ligne " + joined(lines) + " du tableau";
    }

    @Override
    public String open(String formula) {
        return formula.contains(unknown()) ? formula : formula + " (" + unknown() + ")";
    }

    private static String joined(List<Integer> lines) {
        return String.join(" ou ", lines.stream().map(String::valueOf).toList());
    }

    @Override
    public String divisionByZero() {
        return "une division par zéro n'a pas de résultat";
    }

    @Override
    public String and() {
        return " et ";
    }

    @Override
    public String or() {
        return " ou ";
    }

    @Override
    public String negated(String condition) {
        return "pas (" + condition + ")";
    }

    @Override
    public String outcome(Criterion.Kind kind, Outcome outcome) {
        boolean exclusion = kind == Criterion.Kind.EXCLUSION;
        return switch (outcome) {
            case MET -> exclusion ? "exclusion non applicable" : "critère rempli";
            case NOT_MET -> exclusion ? "exclusion applicable" : "critère non rempli";
            case UNKNOWN -> "pas encore connu";
            case DELEGATED -> "à apprécier";
            case WAIVED -> "non vérifié";
            case NOT_APPLICABLE -> "sans objet";
        };
    }

    @Override
    public String exceptionApplies(boolean applies) {
        return applies ? "L'exception s'applique." : "L'exception ne s'applique pas.";
    }

    @Override
    public String toJudge(String who, String guidance) {
        return "Appréciation confiée à" + SPACE + ": " + who + ". " + guidance;
    }

    @Override
    public String waived(String because) {
        return because;
    }

    @Override
    public String missing(List<String> facts) {
        return Wording.closed("Reste à connaître" + SPACE + ": " + String.join(SPACE + "; ", facts));
    }

    @Override
    public String amount() {
        return "Montant";
    }

    @Override
    public String ceiling() {
        return "Plafond";
    }

    @Override
    public String floor() {
        return "Plancher";
    }

    @Override
    public String rounding() {
        return "Arrondi";
    }

    @Override
    public String ceilingApplied(boolean applied, String before, String ceiling) {
        return applied
                ? before + " dépasse le plafond, " + ceiling + SPACE + ": le plafond est retenu."
                : before + " ne dépasse pas le plafond, " + ceiling + ".";
    }

    @Override
    public String floorApplied(boolean below, boolean raised, String before, String floor) {
        if (!below) {
            return before + " n'est pas sous le plancher, " + floor + ".";
        }
        return before + " est sous le plancher, " + floor + SPACE
                + (raised ? ": le plancher est retenu." : ": rien n'est versé.");
    }

    @Override
    public String roundingApplied(String before, RoundingMode mode, String multiple, String after) {
        String rounded = switch (mode) {
            case DOWN -> "arrondi au multiple inférieur de " + multiple;
            case UP -> "arrondi au multiple supérieur de " + multiple;
            default -> "arrondi au multiple de " + multiple + " le plus proche (à mi-chemin, le supérieur)";
        };
        return before + ", " + rounded + SPACE + ": " + after + ".";
    }

    @Override
    public String changed(String to, String from, Optional<String> difference) {
        return to + " (actuellement" + SPACE + ": " + from
                + difference.map(told -> ", soit " + told).orElse("") + ").";
    }

    @Override
    public String more(String amount) {
        return amount + " de plus";
    }

    @Override
    public String less(String amount) {
        return amount + " de moins";
    }

    @Override
    public String neededFor() {
        return "Nécessaire pour";
    }

    @Override
    public String separator() {
        return SPACE + "; ";
    }

    @Override
    public String waiting(LocalDate until, boolean opens) {
        return "Attendre le " + date(until) + (opens ? ", jour où le dispositif ouvre." : ". Ce jour-là" + SPACE + ":");
    }

    @Override
    public String promise(Verdict verdict) {
        return switch (verdict) {
            case ELIGIBLE -> "Tous les critères sont alors remplis, et l'aide est un droit.";
            case ADMISSIBLE -> "Tous les critères que des règles peuvent vérifier sont alors remplis.";
            case UNDETERMINED ->
                "Le dispositif n'est alors plus refusé" + SPACE + "; il dépend de faits qui ne sont pas connus.";
            case NOT_ELIGIBLE, CLOSED -> throw new IllegalArgumentException("a remedy does not lead to " + verdict);
        };
    }

    @Override
    public String deadline(LocalDate day) {
        return "À remplir au plus tard le " + date(day) + ".";
    }

    @Override
    public String noRemedyNeeded(Verdict verdict) {
        return verdict == Verdict.UNDETERMINED
                ? "Le dispositif n'est pas refusé" + SPACE + ": il dépend de faits qui ne sont pas connus."
                : "Le dispositif est accessible tel quel" + SPACE + ": rien n'a à changer.";
    }

    @Override
    public String ways(int count) {
        return (count == 1 ? "Il y a un moyen" : "Il y a " + count + " moyens") + " d'accéder au dispositif" + SPACE
                + ":";
    }

    @Override
    public String closedForGood(LocalDate last) {
        return "Rien n'est possible" + SPACE + ": le dispositif recevait les demandes jusqu'au " + date(last) + ".";
    }

    @Override
    public String noRemedy(List<String> criteria) {
        return "Rien n'est possible" + SPACE + ": le refus tient à des faits qui ne peuvent pas changer. "
                + String.join(SPACE + "; ", criteria) + ".";
    }

    @Override
    public String noRemedy(boolean proved, Optional<LocalDate> waitedUntil) {
        String tried = waitedUntil
                .map(day -> ", ni en attendant jusqu'au " + date(day))
                .orElse("");
        return proved
                ? "Rien n'est possible" + SPACE + ": changer ce qui peut l'être ne donne pas accès au dispositif"
                        + tried + "."
                : "Aucun moyen d'accéder au dispositif n'a été trouvé" + tried + SPACE
                        + "; il n'est pas certain qu'il n'y en ait pas.";
    }
}
