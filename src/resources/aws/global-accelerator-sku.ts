/** The fixed fee of an accelerator, which lies in no region. */
export const acceleratorSku = { id: 'aws/global-accelerator/accelerator-hours', region: 'global' } as const
