package org.guichet.notice.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.LogMessageId.LogMessageId1Param;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRLogger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiscreetLogTest {
    private final Heard host = new Heard();
    private @Nullable XRLogger before;

    @BeforeEach
    void theHostHasALog() {
        before = XRLog.getLoggerImpl();
        XRLog.setLoggerImpl(host);
    }

    @AfterEach
    void asBefore() {
        XRLog.setLoggerImpl(before);
    }

    @Test
    void nothing_of_a_notice_reaches_the_log_of_a_process_that_renders_too() {
        NoticePdf.write(Samples.REFUSAL.notice(Locale.FRENCH));
        assertThat(host.remarks).isEmpty();
        XRLog.setLoggerImpl(host);
        NoticePdf.write(Samples.REFUSAL.notice(Locale.FRENCH));
        assertThat(host.remarks).isEmpty();
    }

    @Test
    void whatever_else_is_rendered_is_logged_as_before() {
        NoticePdf.write(Samples.REFUSAL.notice(Locale.FRENCH));
        remark("what the host renders");
        Layout.during(() -> {
            remark("words of a notice");
            XRLog.getLoggerImpl().log(XRLog.GENERAL, Level.WARNING, "words of a notice");
            return true;
        });
        XRLog.setLevel(XRLog.LAYOUT, Level.FINE);
        assertThat(host.remarks).containsExactly("what the host renders", "FINE");
    }

    @Test
    void where_nothing_was_rendered_before_the_renderers_own_log_goes_on() {
        XRLog.setLoggerImpl(null);
        DiscreetLog.install();
        List<String> logged = new ArrayList<>();
        Logger own = Logger.getLogger(XRLog.GENERAL);
        own.setFilter(logging -> {
            logged.add(logging.getMessage());
            return false;
        });
        remark("what the host renders");
        own.setFilter(null);
        assertThat(logged).containsExactly("what the host renders");
    }

    private static void remark(String words) {
        XRLog.log(Level.WARNING, LogMessageId1Param.GENERAL_MESSAGE, words);
    }

    /** The log of a process, and what it hears. */
    private static final class Heard implements XRLogger {
        private final List<String> remarks = new ArrayList<>();

        @Override
        public boolean isLogLevelEnabled(Diagnostic remark) {
            return true;
        }

        @Override
        public void log(String where, Level level, String message) {
            remarks.add(message);
        }

        @Override
        public void log(String where, Level level, String message, Throwable thrown) {
            remarks.add(message);
        }

        @Override
        public void setLevel(String logger, Level level) {
            remarks.add(level.getName());
        }
    }
}
