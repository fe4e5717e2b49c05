import type { Project, ProjectKind } from '../../../model/project.ts'

/** Names of environments, as teams call directories. */
const environments =
  /^(?:prod|production|live|preprod|pre-prod|staging|stage|stg|uat|qa|test|testing|integration|int|dev|develop|development|sandbox|demo|preview)$/i

/** A project named after its directory, of the environment that one of the directory's segments names: the last that does. */
export function projectAt(path: string, kind: ProjectKind): Project {
  const environment = path
    .split('/')
    .reverse()
    .find(segment => environments.test(segment))
  return {
    name: path === '' ? 'root' : path,
    path,
    kind,
    varFiles: [],
    variables: {},
    environmentVariables: {},
    workspace: 'default',
    ...(environment === undefined ? {} : { environment }),
  }
}
