/** What costs nothing by itself: it says which nodes there may be. */
export const kubernetesFreeTypes: readonly string[] = ['kubernetes:NodePool']
