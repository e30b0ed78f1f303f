import './tokens.css'
import './kit.css'
