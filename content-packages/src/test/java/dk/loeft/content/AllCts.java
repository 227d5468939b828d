package dk.loeft.content;
import dk.loeft.content.internal.scorm2004.replay.*;
import java.nio.file.*;
public class AllCts { public static void main(String[] a) throws Exception {
 Path root=Path.of(a[0]); int ok=0,n=0; int most=a.length>1?Integer.parseInt(a[1]):4; String only=a.length>2?a[2]:"";
 try(var s=Files.list(root)){ for(Path p: s.filter(x->x.getFileName().toString().startsWith("LMSTestPackage_")).sorted().toList()){
  String name=p.getFileName().toString().substring(15); if(!name.startsWith(only)) continue; String sc=name.startsWith("DDM")?"DDM":name; n++;
  try { var r=Replay.run(p, root.resolve("TestCases").resolve(sc+".properties")); if(r.differences().isEmpty()) ok++; else { System.out.println("FAIL "+name+" visits="+r.visits()+" diffs="+r.differences().size()); r.differences().stream().limit(most).forEach(d->System.out.println("    "+d.key()+" "+d.args())); } }
  catch(Throwable e){ System.out.println("ERR "+name+" "+e+" "+(e instanceof UnusableScript u?u.args():"")); if(!(e instanceof UnusableScript)) e.printStackTrace(System.out);} } }
 System.out.println(ok+"/"+n);
}}
