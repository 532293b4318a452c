package org.guichet.tools.report;

import org.guichet.api.Award;

/** How forms of aid are called. */
final class Forms {
    private Forms() {}

    static Word name(Award.Form form) {
        return switch (form) {
            case GRANT -> Word.GRANT;
            case REPAYABLE_ADVANCE -> Word.REPAYABLE_ADVANCE;
            case LOAN -> Word.LOAN;
            case GUARANTEE -> Word.GUARANTEE;
            case TAX_CREDIT -> Word.TAX_CREDIT;
            case EXEMPTION -> Word.EXEMPTION;
        };
    }
}
