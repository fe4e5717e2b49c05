import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{readFileSync as i}from"node:fs";import{join as t}from"node:path";var p=e=>({read(o){try{return i(t(e,o),"utf8")}catch(r){if(r.code==="ENOENT")return;throw r}}});export{p as a};
