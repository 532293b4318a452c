package org.guichet.tools;

import picocli.CommandLine.IVersionProvider;

/** The version of the command line. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"guichet " + current()};
    }

    static String current() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }
}
