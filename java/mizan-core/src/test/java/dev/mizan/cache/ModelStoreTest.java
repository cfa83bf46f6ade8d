package dev.mizan.cache;

/** The store of the model does what real ones do. */
class ModelStoreTest extends CacheStoreContract {

    private final ModelStore store = new ModelStore(ModelStore.Flaw.NONE);

    @Override
    protected synchronized CacheStore store() {
        return new Locked(store);
    }

    @Override
    protected void passTransactions() {
        store.expireMarks();
    }
}
