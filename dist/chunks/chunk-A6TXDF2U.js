import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
var t=r=>r.replace(/\[(?:"(?:[^"\\]|\\.)*"|[^\]]*)\]/g,""),o=(r,n)=>r.some(e=>e.file!==void 0&&e.file===n.location.file||e.address!==void 0&&(n.address===e.address||n.address.startsWith(`${e.address}.`)||n.address.startsWith(`${e.address}[`)));export{t as a,o as b};
