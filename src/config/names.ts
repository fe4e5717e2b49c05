/** Where a configuration is looked for, from the root of the repository. Apart from its reader, so that looking loads nothing. */
export const configNames: readonly string[] = ['.github/cost-guard', '.cost-guard', 'cost-guard'].flatMap(stem => [
  `${stem}.yml`,
  `${stem}.yaml`,
])
