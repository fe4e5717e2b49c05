import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
var e=n=>n.split(/\r\n|[\r\n\u0085\u2028\u2029]/).map(r=>r.replace(/^(\W*?):(?=:)/,"$1:​").replaceAll("##[","##​[")).join(`
`);export{e as a};
