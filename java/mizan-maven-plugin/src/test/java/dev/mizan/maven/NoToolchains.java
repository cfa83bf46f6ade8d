package dev.mizan.maven;

import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;

/** A build that declares no toolchain. */
final class NoToolchains implements ToolchainManager {

    @Override
    public Toolchain getToolchainFromBuildContext(String type, MavenSession context) {
        return null;
    }

    @Override
    public List<Toolchain> getToolchains(MavenSession session, String type, Map<String, String> requirements) {
        return List.of();
    }
}
