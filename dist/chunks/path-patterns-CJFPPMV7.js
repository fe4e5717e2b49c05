import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a}from"./chunk-5ASX4OLT.js";import"./chunk-55CDFFVJ.js";export{a as pathPatterns};
