/**
 * Java types that are hard to carry over to TypeScript, published as functions. Read {@link dev.mizan.corpus.CorpusFunctions}
 * first; {@link dev.mizan.corpus.CorpusValues} has values of each. The generator's golden files are made of them.
 */
@NullMarked
package dev.mizan.corpus;

import org.jspecify.annotations.NullMarked;
