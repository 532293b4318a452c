package org.guichet.tools.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guichet.api.Citation;
import org.guichet.api.Explanation;
import org.guichet.api.Explanation.Table;
import org.guichet.api.Text;
import org.guichet.api.Truth;

/**
 * The reasons of a finding or of a step, as a tree. What its parent has said already is left out, what was unfolded
 * above is not unfolded again (of a derived value every mention has the same sentence), and what does not decide its
 * parent is folded unless details are asked for. Not thread-safe.
 */
final class ReasonTree {
    /** A tree with more lines than this is long. */
    private static final int SHORT = 2;

    private final Presentation presentation;
    private final Page page;
    private final Footnotes notes;
    private final Mentions mentions;
    private final Set<Text> unfolded = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Table> tables = new HashSet<>();
    private final Set<Text> told = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean hasLines;
    private boolean isFolded;

    ReasonTree(Presentation presentation, Page page, Footnotes notes) {
        this(presentation, page, notes, new Mentions());
    }

    /** @param mentions what is explained in full elsewhere: where it is mentioned, it is unfolded in its place */
    ReasonTree(Presentation presentation, Page page, Footnotes notes, Mentions mentions) {
        this.presentation = presentation;
        this.page = page;
        this.notes = notes;
        this.mentions = mentions;
    }

    /** Whether any line was printed. */
    boolean hasLines() {
        return hasLines;
    }

    /** Whether anything was folded. */
    boolean isFolded() {
        return isFolded;
    }

    /** The mark of something that is folded. */
    String folded() {
        isFolded = true;
        return faintly(Word.FOLDED);
    }

    /** Whether the reasons take many lines. */
    boolean isLong(Explanation whole) {
        mentions.learn(whole);
        return lines(branches(whole, sentence(whole)), SHORT) > SHORT;
    }

    private int lines(List<Branch> branches, int limit) {
        int lines = branches.size();
        for (Branch branch : branches) {
            if (lines > limit) {
                return lines;
            }
            lines += tables(branch).mapToInt(table -> table.rows().size()).sum();
            lines += lines(branches(branch.tail(), branch.text()), limit - lines);
        }
        return lines;
    }

    /** The texts that an explanation's own sentence rests on. */
    List<Citation> citations(Explanation whole) {
        return said(whole, sentence(whole)).flatMap(Branch::citations).toList();
    }

    private List<Citation> citations(Branch branch) {
        return said(branch).flatMap(Branch::citations).toList();
    }

    private Stream<Explanation> said(Branch branch) {
        return branch.chain().stream().flatMap(one -> said(one, branch.text()));
    }

    /** An explanation, and those of its parts whose sentences are said with it. */
    private Stream<Explanation> said(Explanation explanation, String text) {
        return Stream.concat(
                Stream.of(explanation),
                explanation.parts().stream()
                        .filter(part -> text.contains(sentence(part)))
                        .flatMap(part -> said(part, text)));
    }

    /** Prints the reasons of an explanation whose own sentence is printed; those are never printed again below. */
    void unfold(Explanation whole, String indent) {
        mentions.learn(whole);
        addTables(said(whole, sentence(whole)), indent);
        unfold(branches(whole, sentence(whole)), Optional.empty(), indent);
    }

    /** From now on, that explanation is not printed as a part of others: the reader has it before their eyes. */
    void leaveOut(Explanation explanation) {
        told.add(explanation.sentence());
    }

    private void unfold(List<Branch> branches, Optional<Truth> decided, String indent) {
        boolean someDecide = branches.stream().anyMatch(branch -> branch.truth().equals(decided));
        for (int i = 0; i < branches.size(); i++) {
            Branch branch = branches.get(i);
            boolean idle =
                    someDecide && branch.truth().isPresent() && !branch.truth().equals(decided);
            add(branch, !idle || presentation.isDetailed(), indent, i == branches.size() - 1);
        }
    }

    private void add(Branch branch, boolean isOpen, String indent, boolean isLast) {
        hasLines = true;
        Style style = presentation.style();
        String below = indent + style.faint(isLast ? " " : "│") + " ";
        List<Branch> inner = branches(branch.tail(), branch.text());
        boolean above = branch.chain().stream().map(Explanation::sentence).anyMatch(unfolded::contains);
        page.paragraph(
                indent + style.faint(isLast ? "└" : "├") + " " + sign(branch) + " ",
                below + "  ",
                branch.text() + notes.marks(citations(branch)) + remark(branch, !inner.isEmpty(), isOpen, above));
        if (isOpen) {
            addTables(said(branch), below + "  ");
        }
        if (isOpen && !inner.isEmpty() && !above) {
            branch.chain().forEach(explained -> unfolded.add(explained.sentence()));
            unfold(inner, branch.truth(), below);
        }
    }

    private String remark(Branch branch, boolean hasParts, boolean isOpen, boolean isAbove) {
        List<Table> shown = tables(branch).toList();
        if (isAbove && hasParts) {
            return " " + faintly(Word.SEE_ABOVE);
        } else if (shown.stream().anyMatch(tables::contains)) {
            return " " + faintly(Word.TABLE_ABOVE);
        }
        return !isOpen && (hasParts || !shown.isEmpty()) ? " " + folded() : "";
    }

    private String sign(Branch branch) {
        String sign = branch.sign();
        return sign.equals("?") ? presentation.style().yellow(sign) : sign;
    }

    private Stream<Table> tables(Branch branch) {
        return said(branch).flatMap(explanation -> explanation.table().stream());
    }

    /** The records that explanations rest on, each table once. */
    private void addTables(Stream<Explanation> explanations, String indent) {
        explanations
                .flatMap(explanation -> explanation.table().stream())
                .filter(tables::add)
                .forEach(table -> new TextTable(presentation, page, indent, table).add());
    }

    private List<Branch> branches(Explanation whole, String said) {
        List<Branch> branches = new ArrayList<>();
        for (Explanation part : whole.parts()) {
            if (said.contains(sentence(part))) {
                branches.addAll(branches(part, said));
            } else if (!told.contains(part.sentence())) {
                branches.add(Branch.of(inFull(part), presentation.locale()));
            }
        }
        return branches;
    }

    /** Where it is folded elsewhere, a mention is unfolded in its place. */
    private Explanation inFull(Explanation mentioned) {
        return unfolded.contains(mentioned.sentence()) ? mentioned : mentions.inFull(mentioned);
    }

    private String sentence(Explanation explanation) {
        return explanation.sentence().in(presentation.locale());
    }

    private String faintly(Word word) {
        return presentation.style().faint(presentation.say(word));
    }
}
