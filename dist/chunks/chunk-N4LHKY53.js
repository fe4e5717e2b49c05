import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{d as i,f as g,h as s,l as u}from"./chunk-ZWQGHLKM.js";var h={info:t=>s(a(t)),warn:t=>g(t),debug:t=>i(t)},a=t=>t.split(/\r\n|[\r\n\u0085\u2028\u2029]/).map(n=>n.replace(/^(\W*?):(?=:)/,"$1:​").replaceAll("##[","##​[")).join(`
`);import{appendFileSync as m,statSync as c}from"node:fs";var p=1024*1024;function d(t,n,r){let{GITHUB_STEP_SUMMARY:e=""}=n;if(e===""){r.debug("This runner has no job summary");return}try{m(e,f(`${t}
`,p-c(e).size))}catch(o){r.warn(`The job summary cannot be written: ${o instanceof Error?o.message:o}`)}}function f(t,n){let r=t;for(let e=t.length;Buffer.byteLength(r)>n&&e>1e3;)e=Math.floor(e*.9),r=u(t,e,"the full report is in the output `report-path`");return Buffer.byteLength(r)>n?"":r}function L(t){let n=Math.max(2,...(t.match(/`+/g)??[]).map(e=>e.length)),r="`".repeat(n+1);return`### Cost Guard could not check this change

${r}text
${t}
${r}`}export{h as a,a as b,d as c,L as d};
