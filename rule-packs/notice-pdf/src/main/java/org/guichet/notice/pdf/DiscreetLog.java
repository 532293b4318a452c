package org.guichet.notice.pdf;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what kind of thing the layout remarks, for developers. What it remarks of a notice may hold its words. */
final class DiscreetLog implements XRLogger {
    private static final Logger LOG = LoggerFactory.getLogger(NoticePdf.class);

    @Override
    public boolean isLogLevelEnabled(Diagnostic remark) {
        return LOG.isDebugEnabled();
    }

    @Override
    public void log(Diagnostic remark) {
        LOG.debug("{}", remark.getLogMessageId());
    }

    @Override
    public void log(String where, Level level, String message) {
        LOG.debug("{}", where);
    }

    @Override
    public void log(String where, Level level, String message, Throwable thrown) {
        LOG.debug("{}", where);
    }

    @Override
    public void setLevel(String logger, Level level) {
        // SLF4J's provider decides.
    }
}
