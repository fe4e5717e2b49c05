/** Text of unknown origin for a log: the runner of a workflow would carry out a line that starts with `::`, or holds `##[`, as a command. */
export const plainLine = (text: string): string =>
  text
    .split(/\r\n|[\r\n\u0085\u2028\u2029]/)
    .map(line => line.replace(/^(\W*?):(?=:)/, '$1:\u200b').replaceAll('##[', '##\u200b['))
    .join('\n')
