import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
var t=e=>e.filter(({resources:r})=>r.some(({type:o})=>o!=="kubernetes:Cluster")).length>1;export{t as a};
