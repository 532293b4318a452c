package org.guichet.engine.explain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.guichet.api.Money;

/** Writes values as the sentences of explanations do, for texts that stand beside them. Immutable. */
public final class Notation {
    private final Wording wording;

    /** @param locale the language: French, unless it is English */
    public Notation(Locale locale) {
        this.wording = Wording.of(locale);
    }

    /** A number that counts nothing, such as a year. */
    public String number(BigDecimal value) {
        return wording.number(value);
    }

    /** A number of something, whose unit is told elsewhere. */
    public String counted(BigDecimal value) {
        return wording.counted(value);
    }

    /** A number with its unit. */
    public String quantity(BigDecimal value, String unit) {
        return wording.quantity(value, unit);
    }

    /** What a unit or a currency is called, of several. */
    public String unit(String unit) {
        return wording.unit(unit);
    }

    /** Money with its currency. */
    public String money(Money money) {
        return wording.money(money.amount(), money.currency());
    }

    /** Money, whose currency is told elsewhere. */
    public String amount(Money money) {
        return wording.amount(money.amount());
    }

    /** A ratio as a percentage. */
    public String percentage(BigDecimal ratio) {
        return wording.percentage(ratio);
    }

    /** A date in words. */
    public String date(LocalDate date) {
        return wording.date(date);
    }
}
