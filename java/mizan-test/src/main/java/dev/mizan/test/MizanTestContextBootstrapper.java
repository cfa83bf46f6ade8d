package dev.mizan.test;

import org.springframework.boot.test.autoconfigure.TestSliceTestContextBootstrapper;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.web.WebMergedContextConfiguration;

/** Lets a slice have a web application, whose servlet container is a mock. */
final class MizanTestContextBootstrapper extends TestSliceTestContextBootstrapper<MizanTest> {

    @Override
    protected MergedContextConfiguration processMergedContextConfiguration(MergedContextConfiguration merged) {
        return new WebMergedContextConfiguration(super.processMergedContextConfiguration(merged), "");
    }
}
