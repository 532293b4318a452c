package org.guichet.engine.certificate.verify;

import org.jspecify.annotations.Nullable;

/** A place in a certificate; it is only written where something is wrong. */
record Path(@Nullable Path above, String key, int index) {
    static final Path TOP = new Path(null, "$", -1);

    Path key(String key) {
        return new Path(this, key, -1);
    }

    Path item(String list, int index) {
        return new Path(this, list, index);
    }

    @Override
    public String toString() {
        String own = index < 0 ? key : key + "[" + index + "]";
        return above == null ? own : above + "." + own;
    }
}
