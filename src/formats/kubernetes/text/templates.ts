import type { Diagnostic } from '../../../model/diagnostic.ts'

/** What Helm alone fills in. Prometheus, Argo and others write `{{ … }}` too, in text that is plain YAML. */
const helmValue = /\{\{[^{}\n]*\.(?:Values|Release|Chart|Capabilities|Files|Template)\b/

/** Whether a document is a template that has not been rendered, given whether it is faulty as YAML. */
export const isTemplate = (text: string, faulty: boolean): boolean => text.includes('{{') && (faulty || helmValue.test(text))

/** One note for all templates of a file. */
export const templateNote = (file: string, line: number, count: number): Diagnostic => ({
  code: 'kubernetes-template',
  severity: 'note',
  message: `${file} holds ${count === 1 ? 'a document' : `${count} documents`} with template expressions (\`{{ … }}\`), which say something only when rendered: left out`,
  location: { file, line },
  hint: 'a chart is rendered where its Chart.yaml is in a directory above',
})
