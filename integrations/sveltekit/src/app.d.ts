declare global {
  namespace App {
    /** What the load functions of the document have read, as JSON. */
    interface PageData {
      layoutReads?: string | undefined
      pageReads?: string | undefined
    }
  }
}

export {}
