/** Addresses of workloads that are unique in a cluster: a project's name and the address in it. */

const separator = '\0'

export const inCluster = (project: string, address: string): string => `${project}${separator}${address}`

export const addressOf = (name: string): string => name.slice(name.indexOf(separator) + 1)
export const projectOf = (name: string): string => name.slice(0, name.indexOf(separator))
