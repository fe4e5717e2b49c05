/**
 * The day on which the extended support of a Kubernetes version begins on EKS, as published by AWS (read 2026-07-23).
 * https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html
 */
const extendedSupportFrom: Readonly<Record<string, string>> = {
  '1.23': '2023-10-11',
  '1.24': '2024-01-31',
  '1.25': '2024-05-01',
  '1.26': '2024-06-11',
  '1.27': '2024-07-24',
  '1.28': '2024-11-26',
  '1.29': '2025-03-23',
  '1.30': '2025-07-23',
  '1.31': '2025-11-26',
  '1.32': '2026-03-23',
  '1.33': '2026-07-29',
  '1.34': '2026-12-02',
  '1.35': '2027-03-27',
  '1.36': '2027-08-02',
}
const [oldest = ''] = Object.keys(extendedSupportFrom)

/** Whether a version is in extended support on a day (YYYY-MM-DD). Older versions are run on as the oldest that is supported; newer ones are not. */
export function isExtendedSupport(version: string, day: string): boolean {
  const from = Object.hasOwn(extendedSupportFrom, version) ? extendedSupportFrom[version] : undefined
  if (from !== undefined) return day >= from
  const minor = (name: string): number => Number(name.split('.')[1] ?? Number.NaN)
  return minor(version) < minor(oldest)
}
