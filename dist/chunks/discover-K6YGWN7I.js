import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a,b}from"./chunk-M3Y7PHLM.js";import"./chunk-4Q3XAAEX.js";import"./chunk-55CDFFVJ.js";export{a as discover,b as projectsOf};
