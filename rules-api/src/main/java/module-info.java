/** The eligibility engine as a portal sees it: one interface and the immutable values it takes and returns. */
module org.guichet.api {
    requires static transitive org.jspecify;

    exports org.guichet.api;
}
