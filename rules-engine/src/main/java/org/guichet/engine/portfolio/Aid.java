package org.guichet.engine.portfolio;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.guichet.api.Award;
import org.guichet.api.Combination.Reason;
import org.guichet.api.Decision;
import org.guichet.api.Money;

/**
 * What a decision gives, reckoned as state-aid law does: in euros of gross grant equivalent.
 *
 * @param euros the aid; empty if unknown
 * @param unknown why it is unknown
 */
record Aid(Optional<BigDecimal> euros, Optional<Reason> unknown) {
    /** What is given for good: all of it is aid. */
    private static final Set<Award.Form> OUTRIGHT =
            Set.of(Award.Form.GRANT, Award.Form.TAX_CREDIT, Award.Form.EXEMPTION);

    static Aid of(Decision decision) {
        return decision.award().map(Aid::of).orElseGet(() -> unknown(Reason.NO_FORMULA));
    }

    private static Aid of(Award award) {
        return switch (award.status()) {
            case BELOW_FLOOR -> known(BigDecimal.ZERO);
            case UNDETERMINED -> unknown(Reason.AMOUNT_UNKNOWN);
            case DETERMINED -> of(award.form(), award.amount().orElseThrow());
        };
    }

    private static Aid of(Award.Form form, Money amount) {
        if (amount.amount().signum() == 0) {
            return known(BigDecimal.ZERO);
        }
        if (!OUTRIGHT.contains(form)) {
            return unknown(Reason.GRANT_EQUIVALENT_UNKNOWN);
        }
        return amount.currency().equals("EUR") ? known(amount.amount()) : unknown(Reason.OTHER_CURRENCY);
    }

    private static Aid known(BigDecimal euros) {
        return new Aid(Optional.of(euros), Optional.empty());
    }

    private static Aid unknown(Reason reason) {
        return new Aid(Optional.empty(), Optional.of(reason));
    }
}
