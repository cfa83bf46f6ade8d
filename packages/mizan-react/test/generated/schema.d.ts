/** For `createKernel({ schema })`. */
export declare const schema: {
    hash: string;
    contexts: string[];
};
