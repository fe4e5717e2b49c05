/** Columns of a terminal that plain text keeps to. */
export const width = 100

/** Breaks a sentence between words, so that it fits. */
export const wrap = (sentence: string, room = width): string =>
  sentence.length <= room ? sentence : sentence.replace(new RegExp(`(.{1,${room}})(?: |$)`, 'g'), '$1\n').trimEnd()
