import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a,b,c,d}from"./chunk-TIO3RVEM.js";import"./chunk-GCWOKJYC.js";import"./chunk-55CDFFVJ.js";export{a as GitError,c as gitEnvironment,d as gitText,b as runGit};
