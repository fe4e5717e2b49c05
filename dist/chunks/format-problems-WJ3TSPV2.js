import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a}from"./chunk-J2LPEDFU.js";import"./chunk-KKSJ6KF6.js";import"./chunk-55CDFFVJ.js";export{a as formatProblems};
