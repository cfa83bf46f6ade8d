/** Calls `run` when the page is looked at again or the network is back. Returns what ends it. */
export declare function onAttention(run: () => void): () => void
/** Resolves when the page is online and visible; rejects when `signal` aborts. */
export declare function attention(signal: AbortSignal): Promise<void>
