import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a,b}from"./chunk-K7F5LF4W.js";import"./chunk-7D2LMNQ3.js";import"./chunk-75C5WXIF.js";import"./chunk-55CDFFVJ.js";export{a as discover,b as projectsOf};
