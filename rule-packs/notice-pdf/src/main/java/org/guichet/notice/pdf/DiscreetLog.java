package org.guichet.notice.pdf;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.JDKXRLogger;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRLogger;
import java.util.Objects;
import java.util.logging.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs what kind of thing the renderer remarks while a notice is laid out, for developers: the remark itself may hold
 * words of the notice. What it remarks of whatever else a process renders is logged as before.
 */
final class DiscreetLog implements XRLogger {
    private static final Logger LOG = LoggerFactory.getLogger(NoticePdf.class);

    private final XRLogger others;

    DiscreetLog(XRLogger others) {
        this.others = others;
    }

    /** Has to be done before each layout: another log may have been set since the last. */
    static synchronized void install() {
        XRLogger current = XRLog.getLoggerImpl();
        if (!(current instanceof DiscreetLog)) {
            XRLog.setLoggerImpl(new DiscreetLog(Objects.requireNonNullElseGet(current, JDKXRLogger::new)));
        }
    }

    @Override
    public boolean isLogLevelEnabled(Diagnostic remark) {
        return Layout.isUnderWay() ? LOG.isDebugEnabled() : others.isLogLevelEnabled(remark);
    }

    @Override
    public void log(Diagnostic remark) {
        if (Layout.isUnderWay()) {
            LOG.debug("{}", remark.getLogMessageId());
        } else {
            others.log(remark);
        }
    }

    @Override
    public void log(String where, Level level, String message) {
        if (Layout.isUnderWay()) {
            LOG.debug("{}", where);
        } else {
            others.log(where, level, message);
        }
    }

    @Override
    public void log(String where, Level level, String message, Throwable thrown) {
        if (Layout.isUnderWay()) {
            LOG.debug("{}", where);
        } else {
            others.log(where, level, message, thrown);
        }
    }

    @Override
    public void setLevel(String logger, Level level) {
        others.setLevel(logger, level);
    }
}
