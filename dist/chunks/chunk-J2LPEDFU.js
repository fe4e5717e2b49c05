import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a as e}from"./chunk-KKSJ6KF6.js";function f($){return $.map(({location:r,message:i,excerpt:n,hint:o})=>{let t=r===void 0?"":`${e(r)}: `,d=r?.column??1,m=`  ${(n??"").slice(0,d-1).replace(/[^\t]/g," ")}^${o===void 0?"":` ${o}`}`;return n===void 0||n.trim()===""?`${t}${i}${o===void 0?"":`
  ${o}`}`:`${t}${i}
  ${n}
${m}`}).join(`
`)}export{f as a};
