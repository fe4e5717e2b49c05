import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a}from"./chunk-HROC5WGS.js";import"./chunk-4XCXUP2J.js";import"./chunk-55CDFFVJ.js";export{a as pathPatterns};
