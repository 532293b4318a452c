package org.guichet.tools.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.guichet.api.Criterion.Treatment;
import org.guichet.api.PackInfo;
import org.guichet.api.Programme;

/** What is installed. */
public final class PackReport {
    private static final String INDENT = "    ";

    private final Presentation presentation;

    /** @param presentation how it is to look */
    public PackReport(Presentation presentation) {
        this.presentation = presentation;
    }

    /** The report of these packs. */
    public String write(List<PackInfo> packs) {
        Page page = presentation.page();
        page.line(presentation.say(Word.PACKS, packs.size()));
        packs.forEach(pack -> addPack(page, pack));
        return page.text();
    }

    private void addPack(Page page, PackInfo pack) {
        page.gap();
        Style style = presentation.style();
        page.paragraph(style.bold(pack.title().in(presentation.locale())) + " · "
                + presentation.say(
                        Word.DIGEST,
                        pack.reference().id(),
                        pack.reference().version(),
                        pack.reference().digest().substring(0, 12)));
        if (pack.demonstration()) {
            page.paragraph("  ", "  ", style.yellow(presentation.say(Word.DEMONSTRATION_MEANS)));
        }
        if (pack.programmes().isEmpty()) {
            page.paragraph("  ", "  ", presentation.say(Word.ONLY_SHARED));
        }
        pack.programmes().forEach(programme -> addProgramme(page, programme));
    }

    private void addProgramme(Page page, Programme programme) {
        page.paragraph("  ", INDENT, Titles.withName(presentation, programme));
        page.paragraph(
                INDENT,
                INDENT,
                presentation.say(programme.nature() == Programme.Nature.RIGHT ? Word.RIGHT : Word.SELECTIVE) + " · "
                        + Windows.told(presentation, programme.window()) + " · " + amount(programme) + " · "
                        + presentation.say(Word.CONFIDENCE, programme.confidence()) + regime(programme));
        page.paragraph(INDENT, INDENT, treatments(programme));
    }

    private String regime(Programme programme) {
        return programme
                .regime()
                .map(regime -> " · " + regime.label().in(presentation.locale()))
                .orElse("");
    }

    private String amount(Programme programme) {
        return programme
                .awardForm()
                .map(form -> presentation.say(Word.HAS_FORMULA, presentation.say(Forms.name(form))))
                .orElseGet(() -> presentation.say(Word.NO_AMOUNT));
    }

    private String treatments(Programme programme) {
        return presentation.say(
                Word.TREATMENTS,
                programme.criteria().size(),
                (int) programme.count(Treatment.FORMALISED),
                presentation.figures().percentage(ratio(programme)),
                (int) programme.count(Treatment.DELEGATED),
                (int) programme.count(Treatment.WAIVED));
    }

    /** The part of the criteria that is formalised. */
    static BigDecimal ratio(Programme programme) {
        BigDecimal all = BigDecimal.valueOf(Math.max(1, programme.criteria().size()));
        return BigDecimal.valueOf(programme.count(Treatment.FORMALISED)).divide(all, 2, RoundingMode.HALF_UP);
    }
}
