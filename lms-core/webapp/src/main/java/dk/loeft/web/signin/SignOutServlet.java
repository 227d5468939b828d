package dk.loeft.web.signin;

import dk.loeft.web.access.SignedIn;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;

/** Signs out: a plain form posts here, so that it works from every page and without script. */
@WebServlet("/signin/sign-out")
public class SignOutServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.logout();
        SignedIn.end(request);
        response.sendRedirect("/signin/sign-in?why=out");
    }
}
