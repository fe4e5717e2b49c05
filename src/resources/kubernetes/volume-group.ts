/** The group that the lines of a volume of pods stand in, by the volume's name. */
export const volumeGroup = (name: unknown): string => `volume ${typeof name === 'string' ? name : ''}`.trim()
