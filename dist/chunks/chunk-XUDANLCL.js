import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{l as i}from"./chunk-ZWQGHLKM.js";import{appendFileSync as s,statSync as u}from"node:fs";var a=1024*1024;function g(r,n,t){let{GITHUB_STEP_SUMMARY:e=""}=n;if(e===""){t.debug("This runner has no job summary");return}try{s(e,c(`${r}
`,a-u(e).size))}catch(o){t.warn(`The job summary cannot be written: ${o instanceof Error?o.message:o}`)}}function c(r,n){let t=r;for(let e=r.length;Buffer.byteLength(t)>n&&e>1e3;)e=Math.floor(e*.9),t=i(r,e,"the full report is in the output `report-path`");return Buffer.byteLength(t)>n?"":t}function h(r){let n=Math.max(2,...(r.match(/`+/g)??[]).map(e=>e.length)),t="`".repeat(n+1);return`### Cost Guard could not check this change

${t}text
${r}
${t}`}export{g as a,h as b};
